/**
 * The engine from a page without a server: browsers fetch nothing from file:// addresses and start no worker from
 * them, but they run scripts, and workers from texts.
 *
 * @import { Start } from "./messages.js"
 *
 * @callback Open
 * @param {string} base address of the engine's folder
 * @param {Start} start
 * @returns {Promise<Worker>} a worker that starts
 */
import { bytesOf } from "./base64.js";
import { loadPayload, workerFrom } from "../payloads/index.js";

/** The worker finds its files under this address, which no server has. */
const NOWHERE = "https://pyodide.invalid/";

/**
 * @param {NonNullable<typeof LAYOUT.payloads>} scripts
 * @returns {Open}
 */
export function fromPayloads(scripts) {
  return async (base, start) => {
    const load = (/** @type {string} */ name) => loadPayload(name, `${base}${scripts.files[name]}`);
    const source = load(scripts.worker);
    const texts = Promise.all(scripts[start].map(load));
    // Whoever waits for them learns of a failure.
    texts.catch(() => {});
    const worker = workerFrom(await source);
    const bytes = (await texts).map(bytesOf);
    const payloads = Object.fromEntries(scripts[start].map((name, place) => [name, bytes[place]]));
    worker.postMessage({ type: "start", start, base: NOWHERE, payloads }, bytes.map(({ buffer }) => buffer));
    return worker;
  };
}
