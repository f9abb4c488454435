/** Start Python with the calculator in it, in one of two ways. */
import { canRunWebAssembly } from "../engine/webassembly.js";
import { EngineError } from "../engine/errors.js";
import { watchFetch } from "./download.js";
import { startPlain } from "./plain.js";
import { startFromSnapshot } from "./snapshot.js";

/**
 * @import { Progress, Stage, Start } from "../engine/messages.js"
 *
 * @typedef {(request: string) => string} Handle answers one request: JSON in, JSON out
 * @typedef {(stage: Stage, detail?: Progress["detail"]) => void} Report
 */

const WAYS = { plain: startPlain, snapshot: startFromSnapshot };

/**
 * Load Pyodide, the calculator and the policies from the folder `base`.
 *
 * @param {Start} start
 * @param {string} base
 * @param {Report} report
 * @returns {Promise<Handle>}
 */
export async function startCalculator(start, base, report) {
  if (!canRunWebAssembly()) throw new EngineError("no-wasm", "WebAssembly cannot run in a worker");
  const onBytes = (/** @type {number} */ loaded) => reportBytes(loaded, ENGINE.sizes[start], report);
  const missing = watchFetch(onBytes);
  onBytes(0);
  return Promise.race([missing, WAYS[start](base, report)]);
}

/**
 * @param {number} loaded
 * @param {number} total
 * @param {Report} report
 */
function reportBytes(loaded, total, report) {
  report("download", { loaded, total });
  if (loaded === total) report("start");
}
