/** Load Pyodide. */
import { fetchAhead, published } from "./download.js";

/** @import { PyodideAPI, PyodideConfig } from "pyodide" */

const WEBASSEMBLY = "pyodide.asm.wasm";
const SCRIPTS = ["pyodide.asm.js", "pyodide.js"];

/**
 * @param {string} base
 * @param {Partial<PyodideConfig> & {_loadSnapshot?: Promise<ArrayBuffer>}} options
 * @returns {Promise<PyodideAPI>}
 */
export async function loadPython(base, options) {
  // Pyodide asks for it only when its scripts have run, which takes as long as the way here.
  fetchAhead(base + WEBASSEMBLY);
  // Without a server they stand at the head of the worker itself.
  if (!("loadPyodide" in self)) importScripts(...SCRIPTS.map((name) => published(base + name)));
  return loadPyodide({ indexURL: base, lockFileContents: ENGINE.lock, ...options });
}
