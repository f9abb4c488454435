/** Says what the calculator is doing while it starts, and what to do when it does not. */
import { make, one } from "../browser/index.js";

/** @import { State } from "./calculator.js" */

const REFERENCE = "The page remains a complete reference: read the criteria, and use the form as a checklist.";

/** @type {Record<string, string>} */
const FAILURES = {
  "no-wasm": "The calculator cannot run here: this browser has WebAssembly switched off or blocked.",
  stalled: "The calculator has not started: for 20 seconds nothing has come of it.",
};

const UNKNOWN = "The calculator could not be started.";

const MEGABYTE = 1_000_000;

export class StartNotice {
  #line;
  #failure;
  #retry;

  /**
   * @param {HTMLElement} form
   * @param {() => void} retry
   */
  constructor(form, retry) {
    this.#line = one(form, "[data-loading]");
    this.#failure = one(form, "[data-failure]");
    this.#retry = retry;
  }

  /** @param {State} state */
  show(state) {
    const words = doing(state);
    this.#line.textContent = words;
    this.#line.hidden = !words;
    this.#failure.hidden = state.stage !== "failed";
    if (state.stage === "failed") this.#failure.replaceChildren(...this.#failed(state.code));
  }

  /** @returns {boolean} whether there is a failure to look at */
  focusFailure() {
    if (this.#failure.hidden) return false;
    this.#failure.scrollIntoView({ block: "center" });
    this.#failure.focus({ preventScroll: true });
    return true;
  }

  /** @param {string} code */
  #failed(code) {
    const lines = [make("p", FAILURES[code] ?? UNKNOWN), make("p", REFERENCE)];
    if (code === "no-wasm") return lines;
    const button = make("button", "Try again");
    button.type = "button";
    button.className = "button button--quiet";
    button.addEventListener("click", this.#retry);
    return [...lines, make("p", button)];
  }
}

/** @param {State} state */
function doing(state) {
  if (state.stage === "download") return `Loading the calculator${amount(state.detail)} …`;
  if (state.stage === "start") return "Starting the calculator: Python is loading …";
  if (state.stage === "policies") return "Starting the calculator: reading the policies …";
  return "";
}

/** @param {{loaded: number, total: number} | undefined} detail */
function amount(detail) {
  if (!detail?.total) return "";
  const [loaded, total] = [detail.loaded, detail.total].map((bytes) => (bytes / MEGABYTE).toFixed(1));
  return `: ${loaded} of ${total} MB`;
}
