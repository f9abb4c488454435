declare global {
  /** Where the engine's files are, as seen from its folder; put in by the bundle. */
  const LAYOUT: {
    /** File name of the worker. */
    worker: string;
    /** File names of what arrives where only the browser sees it, in the order in which the worker needs it. */
    unseen: string[];
    /** Scripts that hand over the files, where there is no server. */
    payloads?: {
      /** Addresses of the scripts, by the names of the files. */
      files: Record<string, string>;
      /** Name of the worker's source, Pyodide's included. */
      worker: string;
      /** Names of the files that each way to start needs. */
      snapshot: string[];
      plain: string[];
    };
  };
}

export {};
