import type { loadPyodide as load, Lockfile } from "pyodide";

declare global {
  /** Put in by the bundle. */
  const ENGINE: {
    /** File name of the wheel. */
    wheel: string;
    /** What Pyodide needs to know about itself. */
    lock: Lockfile;
    /** How many bytes the worker fetches. */
    size: number;
  };
  /** Defined by pyodide.js. */
  const loadPyodide: typeof load;
}
