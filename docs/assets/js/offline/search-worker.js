/**
 * Let the theme's search run without a server: browsers start no worker from a file:// address, but from a text.
 *
 * Runs before the theme's script and stands in for `Worker`, which the theme then uses as ever.
 */
import { loadPayload, workerFrom } from "../engine/payload-scripts.js";

const script = document.currentScript;
const BASE = script instanceof HTMLScriptElement ? script.src : document.baseURI;
const NativeWorker = window.Worker;

/** What the theme needs of a worker; messages wait until there is one. */
class SearchWorker extends EventTarget {
  #worker = this.#start();

  /** @param {unknown} message */
  async postMessage(message) {
    (await this.#worker).postMessage(message);
  }

  async #start() {
    const worker = workerFrom(await loadPayload(SEARCH.name, new URL(SEARCH.file, BASE).href));
    worker.onmessage = ({ data }) => this.dispatchEvent(new MessageEvent("message", { data }));
    return worker;
  }
}

/** @type {any} */ (window).Worker = class {
  /** @param {string | URL} address */
  constructor(address) {
    const isText = new URL(address, document.baseURI).protocol === "blob:";
    return isText ? new NativeWorker(address) : new SearchWorker();
  }
};
