/**
 * A calculator that starts while the page is still on its way: a small script at the head of the page starts it, and
 * the script of the page takes it over with all that its worker has said in between.
 *
 * @import { FromWorker } from "./messages.js"
 *
 * @typedef {{worker: Worker, said: FromWorker[]}} Started
 * @typedef {{coveragePolicyCalculator?: Promise<Started> | undefined}} Place
 */
import { open } from "./channel.js";
import { canRunWebAssembly } from "./webassembly.js";

const place = /** @type {Place} */ (globalThis);
const START = "snapshot";

/**
 * Start a calculator, unless that was done.
 *
 * @param {string} base address of the engine's folder
 */
export function startAhead(base) {
  if (place.coveragePolicyCalculator || !canRunWebAssembly()) return;
  place.coveragePolicyCalculator = begin(base);
  // Whoever takes it learns of a failure.
  place.coveragePolicyCalculator.catch(() => {});
}

/**
 * The calculator that has been started so, for the first one who asks for it.
 *
 * @param {string} start
 * @returns {Promise<Started> | undefined}
 */
export function takeAhead(start) {
  if (start !== START) return undefined;
  const started = place.coveragePolicyCalculator;
  place.coveragePolicyCalculator = undefined;
  return started;
}

/**
 * @param {string} base
 * @returns {Promise<Started>}
 */
async function begin(base) {
  const worker = await open(base, START, () => {});
  /** @type {FromWorker[]} */
  const said = [];
  worker.onmessage = ({ data }) => said.push(data);
  worker.onerror = ({ message }) => said.push({ type: "failed", code: "failed", message });
  return { worker, said };
}
