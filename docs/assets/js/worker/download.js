import { getFile } from "./files.js";

/** A file that Pyodide wants and that is not needed: its address is answered with nothing. */
export const NOTHING = "data:,";

/** Compiled and handed over apart. */
const COMPILED = ".wasm";

/**
 * Stand in for `fetch`, to have Pyodide find its files, and to see what it fetches: how much has arrived, so that a
 * slow download can be told from one that stalls, and whether a file is missing, upon which Pyodide would wait forever.
 *
 * @param {(loaded: number) => void} onBytes told the sum of these bytes after each piece
 * @returns {Promise<never>} rejects when a file cannot be had
 */
export function watchFetch(onBytes) {
  const count = countBytes(onBytes);
  return new Promise((_, reject) => {
    self.fetch = async (request) => {
      const address = String(request);
      if (address === NOTHING || address.endsWith(COMPILED)) return new Response();
      try {
        const response = await getFile(address);
        count(response.clone()).catch(reject);
        return response;
      } catch (error) {
        reject(error);
        throw error;
      }
    };
  });
}

/** @param {(loaded: number) => void} onBytes */
function countBytes(onBytes) {
  let loaded = 0;
  return async (/** @type {Response} */ response) => {
    const reader = response.body?.getReader();
    for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
      loaded += piece.value.byteLength;
      onBytes(loaded);
    }
  };
}
