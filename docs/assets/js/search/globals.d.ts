declare global {
  /** The source of the search as a payload, where there is no server to load it from; put in by the bundle. */
  const SEARCH: { name: string; file: string } | null;
}

export {};
