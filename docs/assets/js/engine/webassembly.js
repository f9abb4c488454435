/** Whether WebAssembly runs here. */

/** The smallest module there is: the magic word and the version. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/**
 * Tell whether WebAssembly runs here: some browsers switch it off, and a Content-Security-Policy may forbid it.
 *
 * @returns {boolean}
 */
export function canRunWebAssembly() {
  try {
    return new WebAssembly.Module(EMPTY_MODULE) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}
