/**
 * Keeps what was entered while the reader goes from page to page in this tab, in memory alone, and asks before it is
 * lost: when the tab is closed, or goes to a page by a full load.
 */

/**
 * @import { CaseForm, Kept } from "./form/index.js"
 */

/** @type {Map<string, Kept>} by policy */
const kept = new Map();

/** @type {Keeping | undefined} of the page that is shown */
let shown;
let leavesOnPurpose = false;

export class Keeping {
  #policy;
  #case;
  /** What the address alone brings back. @type {string} */
  #opened = "";

  /**
   * @param {HTMLElement} form
   * @param {string} policy
   * @param {CaseForm} content
   */
  constructor(form, policy, content) {
    this.#policy = policy;
    this.#case = content;
    shown = this;
    for (const change of ["input", "change"]) form.addEventListener(change, watch);
  }

  /** Another page takes the place of this one. */
  leave() {
    if (this.#case.isEmpty) kept.delete(this.#policy);
    else kept.set(this.#policy, this.#case.keep());
    shown = undefined;
  }

  /** @returns {boolean} whether the entries from before are in the form again */
  comeBack() {
    const entries = kept.get(this.#policy);
    kept.delete(this.#policy);
    if (entries) this.#case.putBack(entries);
    return Boolean(entries);
  }

  /** The form shows what the address of this page names, and shows again when it is loaded anew. */
  holdOpened() {
    this.#opened = JSON.stringify(this.#case.read());
  }

  get wouldLose() {
    return !this.#case.isEmpty && JSON.stringify(this.#case.read()) !== this.#opened;
  }
}

/** Leave without a question: what was entered is in the address. */
export function leaveOnPurpose() {
  leavesOnPurpose = true;
}

/** Only from the first entry on: a page that may ask is no longer kept by some browsers for the way back. */
function watch() {
  window.addEventListener("beforeunload", ask);
}

/** @param {BeforeUnloadEvent} event */
function ask(event) {
  if (!leavesOnPurpose && (kept.size || shown?.wouldLose)) event.preventDefault();
}
