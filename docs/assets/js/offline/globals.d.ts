declare global {
  /** The source of the search as a payload; put in by the bundle. */
  const SEARCH: { name: string; file: string };
}

export {};
