/** One worker, from its start to its end. */
import { takeAhead } from "./ahead.js";
import { watchArrival } from "./arrival.js";
import { open } from "./channel.js";
import { EngineError } from "./errors.js";
import { Watchdog } from "./watchdog.js";
import { canRunWebAssembly } from "./webassembly.js";

/**
 * @import { Failed, FromWorker, ProgressMessage, Response, Start, ToWorker, Work } from "./messages.js"
 *
 * @typedef {object} Plan
 * @property {Start} start
 * @property {string} base
 * @property {number} patienceMs how long nothing may come of the worker
 *
 * @typedef {object} Listener
 * @property {(message: ProgressMessage | Response) => void} onMessage
 * @property {(error: EngineError) => void} onFailure told once, after the worker has been ended
 */

/** Which of the files that only the browser sees are there when the worker says this: its own script, Pyodide's, all. */
const PYODIDE = 2;
/** @type {Partial<Record<FromWorker["type"], number>>} */
const COME = { beat: 1, progress: PYODIDE, work: 3 };

/** What a start in another way may get round: it takes other files. */
const FAILED = ["failed", "gone", "blocked"];

/** How long the page has taken to get here, over this line and on this machine. */
const PAGE_MS = performance.now();

export class Attempt {
  #started = false;
  #end = new AbortController();
  /** How far the worker has come, in files that only the browser sees arrive: a place in the list of them. */
  #come = 0;
  /** @type {Set<string>} */
  #looked = new Set();
  /** @type {Worker | undefined} */
  #worker;
  #plan;
  #listener;
  #watchdog;

  /**
   * @param {Plan} plan
   * @param {Listener} listener
   */
  constructor(plan, listener) {
    this.#plan = plan;
    this.#listener = listener;
    const onStall = () => this.#fail(new EngineError("stalled", "no sign of life"));
    this.#watchdog = new Watchdog({ patienceMs: plan.patienceMs, onDoubt: () => this.#look(), onStall }, PAGE_MS);
    this.expect();
    this.#open().catch((error) => this.#fail(EngineError.from(error)));
  }

  /** @param {ToWorker} message */
  post(message) {
    this.#worker?.postMessage(message);
  }

  /** From now on, something is expected of the worker. */
  expect() {
    this.#watchdog.expect();
  }

  /** Nothing is expected of the worker for now. */
  rest() {
    this.#watchdog.rest();
  }

  /**
   * Whether the worker may yet start in another way: not after it has started, not where WebAssembly does not run, and
   * not where nothing ever came of it.
   *
   * @param {EngineError} error
   */
  mayStartOtherwise({ code }) {
    return !this.#started && (FAILED.includes(code) || (code === "stalled" && this.#come >= PYODIDE));
  }

  end() {
    this.#end.abort();
    this.#watchdog.rest();
    this.#worker?.terminate();
  }

  async #open() {
    const { start, base } = this.#plan;
    if (!canRunWebAssembly()) throw new EngineError("no-wasm", "WebAssembly cannot run on this page");
    const begin = async () => ({ worker: await open(base, start, () => this.#watchdog.move()), said: [] });
    const { worker, said } = (await takeAhead(start)) ?? (await begin());
    this.#worker = worker;
    worker.onmessage = (event) => this.#receive(event.data);
    worker.onerror = ({ message }) => this.#receive({ type: "failed", code: "failed", message });
    for (const message of said) this.#receive(message);
    if (this.#end.signal.aborted) this.end();
  }

  /** @param {FromWorker} message */
  #receive(message) {
    this.#come = Math.max(this.#come, COME[message.type] ?? 0);
    if (message.type === "beat") this.#watchdog.beat();
    else if (message.type === "failed") this.#learn(message);
    else this.#move(message);
  }

  /**
   * A worker whose script never came says nothing of why; the page asks for the script as well.
   *
   * @param {Failed} failed
   */
  async #learn({ code, message, file }) {
    if (message || LAYOUT.payloads) return this.#fail(new EngineError(code, message || "no worker", file));
    const { href } = new URL(LAYOUT.worker, this.#plan.base);
    const response = await fetch(href, { method: "HEAD" }).catch(() => undefined);
    this.#fail(response?.ok ? new EngineError("failed", "no worker") : EngineError.ofFile(href, response?.status));
  }

  /** @param {Work | ProgressMessage | Response} message */
  #move(message) {
    this.#watchdog.move();
    if (this.#end.signal.aborted || message.type === "work") return;
    if (message.type === "progress" && message.stage === "ready") this.#start();
    this.#listener.onMessage(message);
  }

  #start() {
    this.#started = true;
    this.rest();
  }

  /** Before the worker is given up: what it waits for may be on its way, where only the browser sees it. */
  #look() {
    const name = LAYOUT.unseen[this.#come];
    if (!name || this.#started || this.#looked.has(name)) return;
    this.#looked.add(name);
    const { href } = new URL(name, this.#plan.base);
    // Whoever needs a file that cannot be had says so by itself.
    watchArrival(href, () => this.#watchdog.move(), this.#end.signal).catch(() => {});
  }

  /** @param {EngineError} error */
  #fail(error) {
    if (this.#end.signal.aborted) return;
    this.end();
    this.#listener.onFailure(error);
  }
}
