/** A file that Pyodide wants and that is not needed: its address is answered with nothing. */
export const NOTHING = "data:,";

/** The browser compiles it while it arrives, beside everything else, as long as nobody reads along. */
const COMPILED = ".wasm";
/** @type {Map<string, Promise<Response>>} */
const underway = new Map();

/**
 * Fetch a file now that Pyodide will ask for later.
 *
 * @param {string} address
 */
export function fetchAhead(address) {
  const response = fetch(address);
  underway.set(address, response);
  // Whoever asks for it learns of a failure.
  response.catch(() => {});
}

/**
 * Stand in for `fetch`, to have Pyodide find its files under their published names, and to see what it fetches: how
 * much has arrived beside the WebAssembly, so that a slow download can be told from one that stalls, and whether a file
 * is missing, upon which Pyodide would wait forever.
 *
 * @param {(loaded: number) => void} onBytes told the sum of these bytes after each piece
 * @returns {Promise<never>} rejects when a file cannot be had
 */
export function watchFetch(onBytes) {
  const fetch = self.fetch.bind(self);
  const count = countBytes(onBytes);
  return new Promise((_, reject) => {
    self.fetch = async (request, options) => {
      if (String(request) === NOTHING) return new Response();
      const ahead = underway.get(String(request));
      if (ahead) return ahead;
      try {
        const response = requireFound(await fetch(published(String(request)), options));
        if (!String(request).endsWith(COMPILED)) count(response.clone()).catch(reject);
        return response;
      } catch (error) {
        reject(error);
        throw error;
      }
    };
  });
}

/** @param {string} address */
export function published(address) {
  const place = address.lastIndexOf("/") + 1;
  const name = address.slice(place);
  return address.slice(0, place) + (ENGINE.files[name] ?? name);
}

/** @param {Response} response */
function requireFound(response) {
  if (!response.ok) throw new Error(`${response.url} was answered with status ${response.status}`);
  return response;
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
