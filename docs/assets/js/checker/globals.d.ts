declare global {
  /** Where the index of the finder is, as seen from this script; put in by the bundle. `name`: it is a payload. */
  const FINDER: { file: string; name?: string } | null;
  interface Window {
    /** The theme's stream of pages: the one that is shown, and each that takes its place. */
    document$?: { subscribe(next: () => void): void };
  }
}

export {};
