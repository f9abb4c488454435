/**
 * Files for a page without a server: each comes as a script that hands over one text, or stands on the page itself.
 *
 * @typedef {{coveragePolicyPayloads?: Record<string, string>}} Handed
 */

/**
 * @param {string} name
 * @param {string} address address of the script, for a text that is not on the page
 * @returns {Promise<string>}
 */
export async function loadPayload(name, address) {
  const here = document.querySelector(`script[data-payload="${CSS.escape(name)}"]`)?.textContent;
  return here ?? take(name, await load(address));
}

/**
 * @param {string} address
 * @returns {Promise<string>}
 */
function load(address) {
  const script = document.createElement("script");
  return new Promise((resolve, reject) => {
    script.onload = () => resolve(address);
    script.onerror = () => reject(new Error(`${address} cannot be loaded`));
    script.src = address;
    document.head.append(script);
  }).finally(() => script.remove());
}

/**
 * The text that the script has put down, which is not kept twice.
 *
 * @param {string} name
 * @param {string} address
 */
function take(name, address) {
  const handed = /** @type {Handed} */ (globalThis).coveragePolicyPayloads ?? {};
  const text = handed[name];
  delete handed[name];
  if (text === undefined) throw new Error(`${address} does not hold ${name}`);
  return text;
}

/**
 * @param {string} source
 * @returns {Worker}
 */
export function workerFrom(source) {
  const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  try {
    return new Worker(address);
  } finally {
    URL.revokeObjectURL(address);
  }
}
