/**
 * The one place in a memory that no other browser can use: where Python finds the function that counts parameters.
 *
 * Python hands three arguments to C functions that take fewer, and WebAssembly calls none with a wrong number of them.
 * So Pyodide, when it starts, adds a function that counts parameters to the table of functions, and Python keeps its
 * index. Each browser has its own: WebKit makes new objects of exported functions when it looks them up in the table, so
 * that Pyodide adds hundreds of them once more before; and where the function cannot run there is none, as on iOS.
 * Without an index, Python calls through JavaScript, which takes longer.
 *
 * @import { PyodideAPI } from "pyodide"
 *
 * @typedef {object} Module what Emscripten made, none of it documented
 * @property {Int32Array} HEAP32 the memory
 * @property {number} __PyRuntime address of Python's state
 * @property {number} __PyEM_EMSCRIPTEN_COUNT_ARGS_OFFSET address of how far into that state the index is
 * @property {number} _PyEM_CountArgsPtr the index in this browser; 0 for none
 */

/**
 * Have Python do without, as a memory must that is to be taken up elsewhere.
 *
 * @param {PyodideAPI} pyodide
 */
export function withoutCounter(pyodide) {
  keep(moduleOf(pyodide), 0);
}

/**
 * Have Python use the function that this browser has, in a memory from elsewhere.
 *
 * @param {PyodideAPI} pyodide
 */
export function withOwnCounter(pyodide) {
  const module = moduleOf(pyodide);
  keep(module, module._PyEM_CountArgsPtr);
}

/**
 * @param {PyodideAPI} pyodide
 * @returns {Module}
 */
function moduleOf(pyodide) {
  return /** @type {any} */ (pyodide)._module;
}

/**
 * @param {Module} module
 * @param {number} index
 */
function keep({ HEAP32, __PyRuntime, __PyEM_EMSCRIPTEN_COUNT_ARGS_OFFSET }, index) {
  const offset = HEAP32[__PyEM_EMSCRIPTEN_COUNT_ARGS_OFFSET / 4] ?? 0;
  HEAP32[(__PyRuntime + offset) / 4] = index;
}
