/** Load Pyodide. */
import { published } from "./download.js";

/** @import { PyodideAPI, PyodideConfig } from "pyodide" */

const SCRIPTS = ["pyodide.asm.js", "pyodide.js"];

/**
 * @param {string} base
 * @param {Partial<PyodideConfig> & {_loadSnapshot?: Promise<ArrayBuffer>}} options
 * @returns {Promise<PyodideAPI>}
 */
export async function loadPython(base, options) {
  // Without a server they stand at the head of the worker itself.
  if (!("loadPyodide" in self)) importScripts(...SCRIPTS.map((name) => published(base + name)));
  return loadPyodide({ indexURL: base, lockFileContents: ENGINE.lock, ...options });
}
