/**
 * Make this process one that always runs alike: the same clock, the same chance, the same place.
 *
 * A snapshot holds whatever Python's start has read from around it, so that two snapshots are the same bytes only if
 * both saw the same. Import this before anything else.
 */
import crypto from "node:crypto";

const MOMENT = Date.UTC(1980, 0, 1);

process.env.TZ = "UTC";
process.argv[1] = "snapshot";

// Pyodide looks here for the browser's name.
Object.defineProperty(globalThis, "navigator", { value: undefined });

Math.random = () => 0.5;
performance.now = () => 0;

globalThis.Date = class extends Date {
  /** @param {any[]} parts */
  constructor(...parts) {
    // @ts-expect-error: a list of arguments does not match one of the overloads.
    super(...(parts.length ? parts : [MOMENT]));
  }

  static now() {
    return MOMENT;
  }
};

/**
 * @template {ArrayBufferView} T
 * @param {T} view
 */
function clear(view) {
  new Uint8Array(view.buffer, view.byteOffset, view.byteLength).fill(0);
  return view;
}

Object.defineProperty(globalThis.crypto, "getRandomValues", { value: clear });
Object.defineProperty(crypto, "randomFillSync", { value: clear });
