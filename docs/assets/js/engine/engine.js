/**
 * The calculator as the page sees it: start it, watch it start, ask it.
 *
 * Python runs in a worker, so that the page stays responsive; what passes between the two is JSON text.
 */
import { Attempt } from "./attempt.js";
import { EngineError } from "./errors.js";
import { Pending } from "./pending.js";

export { EngineError };

/**
 * @import { Failed, FromWorker, Progress, Start } from "./messages.js"
 *
 * @typedef {object} EngineOptions
 * @property {string} base absolute address of the folder that holds the engine's files, with a slash at its end
 * @property {(progress: Progress) => void} [onProgress] told of every step of the start
 * @property {number} [timeoutMs] how long the engine may give no sign of life before it counts as stalled
 * @property {number} [snapshotTimeoutMs] how long a start from the snapshot may, before the plain start takes over
 */

const PATIENCE_MS = 20_000;
const SNAPSHOT_PATIENCE_MS = 8_000;

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

  /** @type {Attempt | undefined} */
  #attempt;
  #pending = new Pending();
  #options;
  #patienceMs;
  #startedAt = 0;
  /** @type {() => void} */
  #setReady = () => {};
  /** @type {(error: EngineError) => void} */
  #setFailed = () => {};

  /** @param {EngineOptions} options */
  constructor(options) {
    this.#options = options;
    this.#patienceMs = options.timeoutMs ?? PATIENCE_MS;
    this.ready = new Promise((resolve, reject) => {
      this.#setReady = resolve;
      this.#setFailed = reject;
    });
    // Whoever asks something learns of a failed start from the answer; nobody has to listen to `ready`.
    this.ready.catch(() => {});
    this.#start("snapshot");
  }

  /**
   * Ask the calculator, once it is ready. An answer with `ok: false` is an answer too.
   *
   * @param {Record<string, unknown>} question
   * @returns {Promise<any>}
   */
  async request(question) {
    await this.ready;
    if (!this.#attempt) throw new EngineError("stopped", "the calculator was stopped");
    const { id, answer } = this.#pending.add();
    this.#attempt.post({ type: "request", id, payload: JSON.stringify({ ...question, id }) });
    this.#attempt.expect(this.#patienceMs);
    return JSON.parse(await answer);
  }

  /** End the worker; what was asked and not yet answered is rejected. */
  stop() {
    this.#fail(new EngineError("stopped", "the calculator was stopped"));
  }

  /** @param {Start} start */
  #start(start) {
    const attempt = new Attempt(start, this.#options.base, {
      onMessage: (message) => this.#receive(message, start),
      onFailure: (error) => {
        if (start === "snapshot" && attempt.mayStartOtherwise(error)) this.#startPlain(error);
        else this.#fail(error);
      },
    });
    attempt.expect(this.#patienceMs);
    this.#startedAt = performance.now();
    this.#attempt = attempt;
  }

  /** @param {EngineError} error */
  #startPlain(error) {
    console.info(`Starting without the snapshot: ${error.message}`);
    this.#start("plain");
  }

  /**
   * @param {Exclude<FromWorker, Failed>} message
   * @param {Start} start
   */
  #receive(message, start) {
    if (message.type === "progress") this.#advance(message, start);
    else this.#answer(message.id, message.payload);
  }

  /**
   * @param {Progress} progress
   * @param {Start} start
   */
  #advance({ stage, detail }, start) {
    const snapshotMs = Math.min(this.#options.snapshotTimeoutMs ?? SNAPSHOT_PATIENCE_MS, this.#patienceMs);
    // On a slow connection, what has taken long so far may take as long again.
    const soFarMs = performance.now() - this.#startedAt;
    this.#attempt?.expect(Math.max(start === "snapshot" ? snapshotMs : this.#patienceMs, soFarMs));
    this.#options.onProgress?.({ stage, detail });
    if (stage !== "ready") return;
    performance.mark("calculator-started", { detail: start });
    this.#attempt?.start();
    this.#setReady();
  }

  /**
   * @param {number} id
   * @param {string} payload
   */
  #answer(id, payload) {
    this.#pending.resolve(id, payload);
    if (this.#pending.isEmpty) this.#attempt?.rest();
    else this.#attempt?.expect(this.#patienceMs);
  }

  /** @param {EngineError} error */
  #fail(error) {
    this.#attempt?.end();
    this.#attempt = undefined;
    this.#setFailed(error);
    this.#pending.rejectAll(error);
  }
}
