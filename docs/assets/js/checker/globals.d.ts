declare global {
  interface Window {
    /** The theme's stream of pages: the one that is shown, and each that takes its place. */
    document$?: { subscribe(next: () => void): void };
  }
}

export {};
