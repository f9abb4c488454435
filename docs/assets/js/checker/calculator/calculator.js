/** The calculator that all checkers share: started once, kept while the reader moves from page to page. */
import { createEngine, EngineError } from "../../engine/index.js";

/**
 * @import { Engine, EngineErrorCode, Progress } from "../../engine/index.js"
 *
 * @typedef {{stage: "idle"} | Progress | {stage: "failed", code: EngineErrorCode, file: string}} State
 */

// Known only while the script itself runs, and right from every page and folder; a script within the page has none.
const script = document.currentScript;
const address = script instanceof HTMLScriptElement ? script.src : "";
const BASE = new URL("engine/", address || document.baseURI).href;

class Calculator {
  /** @type {State} */
  state = { stage: "idle" };
  /** @type {Engine | undefined} */
  #engine;
  /** @type {Set<(state: State) => void>} */
  #listeners = new Set();

  /**
   * Hear of every change of state, the present one first.
   *
   * @param {(state: State) => void} listener
   * @returns {() => void} call it to hear no more
   */
  subscribe(listener) {
    this.#listeners.add(listener);
    listener(this.state);
    return () => this.#listeners.delete(listener);
  }

  /** Start, unless that was done or has failed. */
  start() {
    if (this.state.stage === "idle") this.restart();
  }

  /** Start afresh, also after a failure. */
  restart() {
    this.#tell({ stage: "download" });
    this.#engine = createEngine({ base: BASE, onProgress: (progress) => this.#tell(progress) });
    this.#engine.ready.catch((error) => this.#fail(error));
  }

  /**
   * @param {Record<string, unknown>} question
   * @returns {Promise<any>} the answer; `undefined` when the calculator is not to be had
   */
  async request(question) {
    try {
      const answer = await this.#engine?.request(question);
      if (answer?.ok === false) throw new Error(answer.error?.message);
      return answer;
    } catch (error) {
      this.#fail(error);
      return undefined;
    }
  }

  /** @param {unknown} error */
  #fail(error) {
    const known = EngineError.from(error);
    console.warn(known.message);
    this.#tell({ stage: "failed", code: known.code, file: known.file });
  }

  /** @param {State} state */
  #tell(state) {
    this.state = state;
    for (const listener of this.#listeners) listener(state);
  }
}

export const calculator = new Calculator();
