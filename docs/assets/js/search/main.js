/**
 * Let the theme's search start when somebody looks for something: by itself it would index the whole site on each page
 * that is opened, while the calculator starts. And let it run without a server: browsers start no worker from a file://
 * address, but from a text.
 *
 * Runs before the theme's script and stands in for `Worker`, which the theme then uses as ever, and for the request that
 * fetches the index.
 */
import { loadPayload, workerFrom } from "../payloads/index.js";

const script = document.currentScript;
const BASE = script instanceof HTMLScriptElement ? script.src : document.baseURI;
/** How the theme's worker for it is named, in the folder of the theme's workers. */
const THEMES = /\/workers\/search\.[^/]*$/;
const BLOCKED = "The search cannot run here: the browser lets this page start no worker, or a file did not come through.";
const NativeWorker = window.Worker;
const INDEX = /\/search\/search_index\.json$/;

/** Settles at the first touch of the search. */
const wanted = new Promise((resolve) => {
  document.addEventListener("focusin", ({ target }) => {
    if (target instanceof Element && target.closest(".md-search")) resolve(undefined);
  });
});

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

/** @type {any} */ (window).Worker = class {
  /**
   * @param {string | URL} address
   * @param {WorkerOptions} [options]
   */
  constructor(address, options) {
    const { href } = new URL(address, document.baseURI);
    return THEMES.test(href) ? new SearchWorker(href) : new NativeWorker(address, options);
  }
};

/** A request as ever, but for that of the index, which is larger than a page: it waits until it is wanted. */
window.XMLHttpRequest = class extends XMLHttpRequest {
  #waits = false;

  /**
   * @override
   * @param {string} method
   * @param {string | URL} address
   */
  open(method, address) {
    this.#waits = INDEX.test(`${address}`);
    super.open(method, address);
  }

  /**
   * @override
   * @param {Document | XMLHttpRequestBodyInit | null} [body]
   */
  async send(body) {
    if (this.#waits) await wanted;
    super.send(body);
  }
};
