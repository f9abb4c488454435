/** One worker, from its start to its end. */
import { takeAhead } from "./ahead.js";
import { open } from "./channel.js";
import { EngineError } from "./errors.js";
import { Watchdog } from "./watchdog.js";
import { canRunWebAssembly } from "./webassembly.js";

/**
 * @import { Failed, FromWorker, Start, ToWorker } from "./messages.js"
 *
 * @typedef {object} Listener
 * @property {(message: Exclude<FromWorker, Failed>) => void} onMessage
 * @property {(error: EngineError) => void} onFailure told once, after the worker has been ended
 */

export class Attempt {
  #alive = false;
  #started = false;
  #ended = false;
  /** @type {Worker | undefined} */
  #worker;
  #listener;
  #watchdog;

  /**
   * @param {Start} start
   * @param {string} base
   * @param {Listener} listener
   */
  constructor(start, base, listener) {
    this.#listener = listener;
    this.#watchdog = new Watchdog(() => this.#fail(new EngineError("stalled", "no sign of life")));
    this.#open(start, base).catch((error) => this.#fail(EngineError.from(error)));
  }

  /** @param {ToWorker} message */
  post(message) {
    this.#worker?.postMessage(message);
  }

  /**
   * Give the worker this long for its next sign of life.
   *
   * @param {number} patienceMs
   */
  expect(patienceMs) {
    this.#watchdog.watch(patienceMs);
  }

  /** Nothing is expected of the worker for now. */
  rest() {
    this.#watchdog.rest();
  }

  /** The worker has started. */
  start() {
    this.#started = true;
    this.rest();
  }

  /**
   * Whether the worker may yet start in another way: not after it has started, not where WebAssembly does not run, and
   * not where the worker itself never came.
   *
   * @param {EngineError} error
   */
  mayStartOtherwise({ code }) {
    return !this.#started && (code === "failed" || (code === "stalled" && this.#alive));
  }

  end() {
    this.#ended = true;
    this.#watchdog.rest();
    this.#worker?.terminate();
  }

  /**
   * @param {Start} start
   * @param {string} base
   */
  async #open(start, base) {
    if (!canRunWebAssembly()) throw new EngineError("no-wasm", "WebAssembly cannot run on this page");
    const { worker, said } = (await takeAhead(start)) ?? { worker: await open(base, start), said: [] };
    this.#worker = worker;
    worker.onmessage = (event) => this.#receive(event.data);
    worker.onerror = (event) => this.#fail(new EngineError("failed", event.message || "no worker"));
    for (const message of said) this.#receive(message);
    if (this.#ended) this.end();
  }

  /** @param {FromWorker} message */
  #receive(message) {
    this.#alive = true;
    if (message.type === "failed") this.#fail(new EngineError(message.code, message.message));
    else if (!this.#ended) this.#listener.onMessage(message);
  }

  /** @param {EngineError} error */
  #fail(error) {
    if (this.#ended) return;
    this.end();
    this.#listener.onFailure(error);
  }
}
