/** Start Python with the calculator in it. */
import { canRunWebAssembly } from "../engine/webassembly.js";
import { EngineError } from "../engine/errors.js";
import { watchFetch } from "./download.js";

/**
 * @import { Progress, Stage } from "../engine/messages.js"
 * @import { PyodideAPI } from "pyodide"
 *
 * @typedef {(request: string) => string} Handle answers one request: JSON in, JSON out
 * @typedef {(stage: Stage, detail?: Progress["detail"]) => void} Report
 */

/**
 * Load Pyodide, the calculator and the policies from the folder `base`.
 *
 * @param {string} base
 * @param {Report} report
 * @returns {Promise<Handle>}
 */
export async function startCalculator(base, report) {
  if (!canRunWebAssembly()) throw new EngineError("no-wasm", "WebAssembly cannot run in a worker");
  const missing = watchFetch((loaded) => reportBytes(loaded, report));
  return Promise.race([missing, assemble(base, report)]);
}

/**
 * @param {string} base
 * @param {Report} report
 * @returns {Promise<Handle>}
 */
async function assemble(base, report) {
  // Asked for now and needed last, so that they arrive while Python starts.
  const wheel = fetch(`${base}${ENGINE.wheel}`).then((response) => response.arrayBuffer());
  const policies = fetch(`${base}policies.json`).then((response) => response.text());
  const [pyodide, archive, text] = await Promise.all([loadPython(base, report), wheel, policies]);
  report("policies");
  pyodide.unpackArchive(archive, "wheel");
  return loadCalculator(pyodide, text);
}

/**
 * @param {number} loaded
 * @param {Report} report
 */
function reportBytes(loaded, report) {
  report("download", { loaded, total: ENGINE.size });
  if (loaded === ENGINE.size) report("start");
}

/**
 * @param {string} base
 * @param {Report} report
 * @returns {Promise<PyodideAPI>}
 */
async function loadPython(base, report) {
  reportBytes(0, report);
  importScripts(`${base}pyodide.js`);
  return loadPyodide({ indexURL: base, lockFileContents: ENGINE.lock });
}

/**
 * Hand the calculator its policies and return its one function, held for as long as the worker lives.
 *
 * @param {PyodideAPI} pyodide
 * @param {string} policies
 * @returns {Handle}
 */
function loadCalculator(pyodide, policies) {
  const boundary = pyodide.pyimport("calc.boundary");
  boundary.load(policies);
  return boundary.handle;
}
