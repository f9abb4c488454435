/**
 * Files that arrive where nobody sees it: the script of the worker, that of Pyodide, which holds the worker up, and
 * WebAssembly. A browser that is fetching a file shares it with whoever asks for it as well, so that its bytes can be
 * seen after all; only those who begin to doubt look, since not every browser does, and not for every file.
 */

/**
 * Look at files as they arrive.
 *
 * @param {readonly string[]} addresses
 * @param {() => void} onBytes told after each piece
 * @param {AbortSignal} signal ends it
 */
export function watchArrival(addresses, onBytes, signal) {
  // Whoever needs a file that cannot be had says so by itself.
  for (const address of addresses) read(address, onBytes, signal).catch(() => {});
}

/**
 * @param {string} address
 * @param {() => void} onBytes
 * @param {AbortSignal} signal
 */
async function read(address, onBytes, signal) {
  const { body } = await fetch(address, { signal });
  const reader = body?.getReader();
  while ((await reader?.read())?.value) onBytes();
}
