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

/** A page that is told of every piece has little time for anything else. */
const PAUSE_MS = 250;

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
  const onBytes = bytesReporter(ENGINE.sizes[start], report);
  const missing = watchFetch(onBytes);
  report("download", { loaded: 0, total: ENGINE.sizes[start] });
  return Promise.race([missing, WAYS[start](base, report, onBytes)]);
}

/**
 * @param {number} total
 * @param {Report} report
 */
function bytesReporter(total, report) {
  let last = performance.now();
  return (/** @type {number} */ loaded) => {
    const now = performance.now();
    if (loaded < total && now - last < PAUSE_MS) return;
    last = now;
    report("download", { loaded, total });
    if (loaded === total) report("start");
  };
}
