/** Load Pyodide, whose script has run already. */
import { getFile } from "./files.js";
import { instantiateFrom } from "./webassembly.js";

/**
 * @import { PyodideAPI, PyodideConfig } from "pyodide"
 * @import { Steps } from "./webassembly.js"
 */

const WEBASSEMBLY = "pyodide.asm.wasm";

/**
 * @param {string} base
 * @param {Partial<PyodideConfig> & {_loadSnapshot?: Uint8Array}} options
 * @param {Steps} [steps]
 * @returns {Promise<PyodideAPI>}
 */
export async function loadPython(base, options, steps = {}) {
  const instantiated = instantiateFrom(getFile(base + WEBASSEMBLY), steps);
  const loaded = loadPyodide({ indexURL: base, lockFileContents: ENGINE.lock, ...options });
  const [pyodide] = await Promise.all([loaded, instantiated]);
  return pyodide;
}
