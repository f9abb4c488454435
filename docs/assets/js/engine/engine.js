/**
 * The calculator as the page sees it: start it, watch it start, ask it.
 *
 * Python runs in a worker, so that the page stays responsive; what passes between the two is JSON text.
 */
import { EngineError } from "./errors.js";
import { Pending } from "./pending.js";
import { Watchdog } from "./watchdog.js";
import { canRunWebAssembly } from "./webassembly.js";

export { EngineError };

/**
 * @import { FromWorker, Progress, ToWorker } from "./messages.js"
 *
 * @typedef {object} EngineOptions
 * @property {string} base absolute address of the folder that holds worker.js, with a slash at its end
 * @property {(progress: Progress) => void} [onProgress] told of every step of the start
 * @property {number} [timeoutMs] how long the engine may give no sign of life before it counts as stalled
 */

const PATIENCE_MS = 20_000;

/**
 * Start the calculator.
 *
 * @param {EngineOptions} options
 * @returns {Engine}
 */
export function createEngine(options) {
  return new Engine(options);
}

export class Engine {
  /** @type {Promise<void>} settles when the calculator has started; rejects with an EngineError */
  ready;

  /** @type {Worker | undefined} */
  #worker;
  #pending = new Pending();
  #watchdog;
  #onProgress;
  /** @type {() => void} */
  #setReady = () => {};
  /** @type {(error: EngineError) => void} */
  #setFailed = () => {};

  /** @param {EngineOptions} options */
  constructor({ base, onProgress = () => {}, timeoutMs = PATIENCE_MS }) {
    this.#onProgress = onProgress;
    this.#watchdog = new Watchdog(timeoutMs, () => this.#fail(new EngineError("stalled", "no sign of life")));
    this.ready = new Promise((resolve, reject) => {
      this.#setReady = resolve;
      this.#setFailed = reject;
    });
    // Whoever asks something learns of a failed start from the answer; nobody has to listen to `ready`.
    this.ready.catch(() => {});
    this.#start(base);
  }

  /**
   * Ask the calculator, once it is ready. An answer with `ok: false` is an answer too.
   *
   * @param {Record<string, unknown>} question
   * @returns {Promise<any>}
   */
  async request(question) {
    await this.ready;
    const { id, answer } = this.#pending.add();
    this.#post({ type: "request", id, payload: JSON.stringify({ ...question, id }) });
    return JSON.parse(await answer);
  }

  /** End the worker; what was asked and not yet answered is rejected. */
  stop() {
    this.#fail(new EngineError("stopped", "the calculator was stopped"));
  }

  /** @param {string} base */
  #start(base) {
    try {
      if (!canRunWebAssembly()) throw new EngineError("no-wasm", "WebAssembly cannot run on this page");
      this.#worker = new Worker(new URL("worker.js", base));
      this.#worker.onmessage = (event) => this.#receive(event.data);
      this.#worker.onerror = (event) => this.#fail(new EngineError("failed", event.message || "no worker"));
      this.#post({ type: "start", base });
    } catch (error) {
      this.#fail(EngineError.from(error));
    }
  }

  /** @param {ToWorker} message */
  #post(message) {
    if (!this.#worker) throw new EngineError("stopped", "the calculator was stopped");
    this.#watchdog.watch();
    this.#worker.postMessage(message);
  }

  /** @param {FromWorker} message */
  #receive(message) {
    this.#watchdog.watch();
    if (message.type === "failed") this.#fail(new EngineError(message.code, message.message));
    else if (message.type === "progress") this.#advance(message);
    else this.#answer(message.id, message.payload);
  }

  /** @param {Progress} progress */
  #advance({ stage, detail }) {
    this.#onProgress({ stage, detail });
    if (stage !== "ready") return;
    this.#watchdog.rest();
    this.#setReady();
  }

  /**
   * @param {number} id
   * @param {string} payload
   */
  #answer(id, payload) {
    this.#pending.resolve(id, payload);
    if (this.#pending.isEmpty) this.#watchdog.rest();
  }

  /** @param {EngineError} error */
  #fail(error) {
    this.#watchdog.rest();
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#setFailed(error);
    this.#pending.rejectAll(error);
  }
}
