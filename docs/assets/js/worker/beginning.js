/** How much of its memory WebAssembly fills by itself, before anything runs: not more than this. */
export const BEGINNING = 4 << 20;

/**
 * Leave out of a snapshot what WebAssembly fills in by itself, or put it in again: the one undoes the other.
 *
 * @param {Uint8Array} snapshot as Pyodide writes it: a head, whose second number is its own length, then the memory
 * @param {ArrayBufferLike} beginning the memory of WebAssembly before anything runs
 */
export function mixBeginning({ buffer, byteOffset }, beginning) {
  const head = new Uint32Array(buffer, byteOffset, 2)[1] ?? 0;
  const memory = new Uint32Array(buffer, byteOffset + head, BEGINNING / 4);
  const own = new Uint32Array(beginning, 0, BEGINNING / 4);
  // @ts-expect-error: both have a number at every place.
  for (let place = 0; place < own.length; place += 1) memory[place] ^= own[place];
}
