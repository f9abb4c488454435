/**
 * WebAssembly, compiled beside all else that the start does: left to itself, Pyodide begins with it only when it has the
 * whole snapshot.
 *
 * @typedef {object} Steps
 * @property {Promise<unknown>} [before] what has to be done before there is an instance
 * @property {(memory: WebAssembly.Memory) => void} [after] what is done with its memory before it runs
 */
import { tellOfWork } from "./signs.js";

/**
 * Compile now, and have Pyodide take the instance from here when it asks for one.
 *
 * @param {Promise<Response>} response
 * @param {Steps} steps
 * @returns {Promise<void>} settles when Pyodide has its instance; rejects when it will have none, and wait forever
 */
export function instantiateFrom(response, { before, after }) {
  const compiled = WebAssembly.compileStreaming(response);
  const ready = Promise.all([compiled, before]);
  compiled.then(tellOfWork, () => {});
  return new Promise((resolve, reject) => {
    ready.catch(reject);
    WebAssembly.instantiateStreaming = async (_, imports = {}) => {
      try {
        const [module] = await ready;
        const instance = await WebAssembly.instantiate(module, imports);
        after?.(memoryOf(imports));
        resolve();
        return { module, instance };
      } catch (error) {
        reject(error);
        throw error;
      }
    };
  });
}

/** @param {WebAssembly.Imports} imports */
function memoryOf({ env }) {
  const memory = env?.memory;
  if (!(memory instanceof WebAssembly.Memory)) throw new Error("there is no memory to start with");
  return memory;
}
