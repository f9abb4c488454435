/**
 * The engine from a page without a server: browsers fetch nothing from file:// addresses and start no worker from
 * them, but they run scripts. So each file comes as a script that hands over its text.
 *
 * @import { Open } from "./channel.js"
 */

/** The worker finds its files under this address, which no server has. */
const NOWHERE = "https://pyodide.invalid/";

/** @type {Map<string, (text: string) => void>} */
const expected = new Map();

Object.assign(globalThis, {
  /** Called by each payload script. @type {(name: string, text: string) => void} */
  coveragePolicyPayload: (name, text) => expected.get(name)?.(text),
});

/**
 * @param {NonNullable<typeof LAYOUT.payloads>} scripts
 * @returns {Open}
 */
export function fromPayloads(scripts) {
  return async (base, start) => {
    const load = (/** @type {string} */ name) => loadPayload(name, `${base}${scripts.files[name]}`);
    const [source, ...files] = await Promise.all([scripts.worker, ...scripts[start]].map(load));
    const payloads = Object.fromEntries(scripts[start].map((name, place) => [name, files[place] ?? ""]));
    return { worker: workerFrom(source ?? ""), base: NOWHERE, payloads };
  };
}

/**
 * @param {string} name
 * @param {string} address
 * @returns {Promise<string>}
 */
function loadPayload(name, address) {
  const script = document.createElement("script");
  return new Promise((resolve, reject) => {
    expected.set(name, resolve);
    script.onerror = () => reject(new Error(`${address} cannot be loaded`));
    // A script that arrived without handing anything over is not the one that was meant.
    script.onload = () => reject(new Error(`${address} holds no ${name}`));
    script.src = address;
    document.head.append(script);
  }).finally(() => script.remove());
}

/** @param {string} source */
function workerFrom(source) {
  const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  try {
    return new Worker(address);
  } finally {
    URL.revokeObjectURL(address);
  }
}
