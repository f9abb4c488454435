/**
 * See a file arrive that the browser is fetching for somebody else, by asking for it as well. Browsers share what is
 * under way, but not every one does, and not every file: only who begins to doubt should look.
 *
 * @param {string} address
 * @param {() => void} onBytes told after each piece
 * @param {AbortSignal} signal ends it
 * @returns {Promise<void>} settles when the file is there; rejects when it cannot be had
 */
export async function watchArrival(address, onBytes, signal) {
  const { body } = await fetch(address, { signal });
  const reader = body?.getReader();
  while ((await reader?.read())?.value) onBytes();
}
