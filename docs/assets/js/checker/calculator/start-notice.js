/** Says what the calculator is doing while it starts, and what to do when it does not. */
import { make, one } from "../browser/index.js";

/** @import { State } from "./calculator.js" */

const REFERENCE = "The page remains a complete reference: read the criteria, and use the form as a checklist.";

/** @type {Record<string, string>} */
const FAILURES = {
  "no-wasm": "The calculator cannot run here: this browser has WebAssembly switched off or blocked.",
  forbidden:
    "The calculator cannot run here: the browser does not let this page start a worker, as in a restricted frame. Open the page in its own window.",
  stalled: "The calculator has not started: for 20 seconds nothing has come of it.",
};

const UNKNOWN = "The calculator could not be started.";
/** Without a way that trying again could help. */
const FINAL = ["no-wasm", "forbidden"];
const OUTDATED =
  "This page and its calculator are no longer of one version of the site, so nothing is marked: reload the page, and your answers are kept.";

const MEGABYTE = 1_000_000;

export class StartNotice {
  #line;
  #failure;
  #retry;
  #reload;

  /**
   * @param {HTMLElement} form
   * @param {() => void} retry
   * @param {() => void} reload load the page anew, with the answers
   */
  constructor(form, retry, reload) {
    this.#line = one(form, "[data-loading]");
    this.#failure = one(form, "[data-failure]");
    this.#retry = retry;
    this.#reload = reload;
  }

  /** @param {State} state */
  show(state) {
    const words = doing(state);
    this.#line.textContent = words;
    this.#line.hidden = !words;
    this.#failure.hidden = state.stage !== "failed";
    if (state.stage !== "failed") return;
    if (state.code === "gone") this.showOutdated();
    else this.#failure.replaceChildren(...this.#failed(state.code, state.file));
  }

  /** Page and calculator are of two builds. */
  showOutdated() {
    this.#failure.replaceChildren(make("p", OUTDATED), button("Reload the page", this.#reload));
    this.#failure.hidden = false;
  }

  /** @returns {boolean} whether there is a failure to look at */
  focusFailure() {
    if (this.#failure.hidden) return false;
    this.#failure.scrollIntoView({ block: "center" });
    this.#failure.focus({ preventScroll: true });
    return true;
  }

  /**
   * @param {string} code
   * @param {string} file
   */
  #failed(code, file) {
    const words = code === "blocked" ? blocked(file) : (FAILURES[code] ?? UNKNOWN);
    const lines = [make("p", words), make("p", REFERENCE)];
    return FINAL.includes(code) ? lines : [...lines, button("Try again", this.#retry)];
  }
}

/** @param {string} file */
function blocked(file) {
  const kind = /\.\w+$/.exec(file)?.[0] ?? "";
  return `The calculator could not be loaded: its file ${file} did not come through. The connection may be down, or a filter of the network or of the browser blocks files that end in “${kind}”.`;
}

/**
 * @param {string} words
 * @param {() => void} act
 */
function button(words, act) {
  const made = make("button", words);
  made.type = "button";
  made.className = "button button--quiet";
  made.addEventListener("click", act);
  return make("p", made);
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
