import type { loadPyodide as load, Lockfile } from "pyodide";

declare global {
  /** Put in by the bundle. */
  const ENGINE: {
    /** Published names of the files, by their own names. */
    files: Record<string, string>;
    /** Which policies and which calculator the snapshot must hold. */
    build: string;
    /** What Pyodide needs to know about itself. */
    lock: Lockfile;
    /** How many bytes the worker sees arrive, for each way to start. */
    sizes: { snapshot: number; plain: number };
    /** How many bytes the snapshot has when it is unpacked. */
    memory: number;
  };
  /** Defined by pyodide.js. */
  const loadPyodide: typeof load;
}
