/** The worker of the theme's search: it starts when it is wanted, and from a folder too. */
import { loadPayload, workerFrom } from "../payloads/index.js";
import { wanted } from "./wanted.js";

const script = document.currentScript;
const BASE = script instanceof HTMLScriptElement ? script.src : document.baseURI;
/** How the theme's worker for it is named, in the folder of the theme's workers. */
const THEMES = /\/workers\/search\.[^/]*$/;
const BLOCKED = "The search cannot run here: the browser lets this page start no worker, or a file did not come through.";
const NativeWorker = window.Worker;

/** What the theme needs of a worker; messages wait until there is one. */
class SearchWorker extends EventTarget {
  #worker;

  /** @param {string} address */
  constructor(address) {
    super();
    this.#worker = this.#start(address);
  }

  /** @param {unknown} message */
  async postMessage(message) {
    (await this.#worker).postMessage(message);
  }

  /** @param {string} address */
  async #start(address) {
    await wanted;
    try {
      const worker = await open(address);
      worker.onmessage = ({ data }) => this.dispatchEvent(new MessageEvent("message", { data }));
      return worker;
    } catch {
      for (const line of document.querySelectorAll(".md-search-result__meta")) line.textContent = BLOCKED;
      return { postMessage() {} };
    }
  }
}

/** @param {string} address */
async function open(address) {
  if (!SEARCH) return new NativeWorker(address);
  return workerFrom(await loadPayload(SEARCH.name, new URL(SEARCH.file, BASE).href));
}

/** The worker at an address, as ever, but for that of the search. */
export class LazyWorker {
  /**
   * @param {string | URL} address
   * @param {WorkerOptions} [options]
   */
  constructor(address, options) {
    const { href } = new URL(address, document.baseURI);
    return THEMES.test(href) ? new SearchWorker(href) : new NativeWorker(address, options);
  }
}
