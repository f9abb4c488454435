/** The steps taken so far, and the browser's Back and Forward, which lead through them. */

/**
 * @import { Asking, NextAsk } from "../calculator/index.js"
 *
 * @typedef {object} Step
 * @property {NextAsk | null} ask what is asked; nothing where the answers are looked at
 * @property {Asking} [asking] what the calculator said when it asked
 * @property {string} [field] the id of the one field that somebody went to
 * @property {"date"} [about] what it leads to, where that is not a verdict
 */

// All that the browser's history gets to know: the number of a step.
const KEY = "step";

/** The steps on the page that is shown. @type {Steps | undefined} */
let shown;

/** Hear of Back and Forward; before the theme does, which could fetch the page anew. */
export function keepSteps() {
  window.addEventListener("popstate", (event) => shown?.hear(event));
}

export class Steps {
  /** @type {Step[]} */
  #taken = [];
  #at = -1;
  /** Where somebody goes back to; other places may lie between. @type {number | undefined} */
  #wanted;
  #arrive;

  /** @param {() => void} arrive called when the browser has gone to another step */
  constructor(arrive) {
    this.#arrive = arrive;
    shown = this;
  }

  /** @returns {Step | undefined} */
  get now() {
    return this.#taken[this.#at];
  }

  /** Whether there is no step before this one. */
  get isFirst() {
    return this.#at <= 0;
  }

  /** @param {Step} step */
  go(step) {
    if (this.now) {
      note(this.#at);
      history.pushState({ [KEY]: this.#at + 1 }, "");
    }
    this.#taken.splice(++this.#at, Infinity, step);
  }

  back() {
    if (this.isFirst) return;
    this.#wanted = this.#at - 1;
    history.back();
  }

  /** Begin anew: what was asked before is no more. */
  clear() {
    this.#taken = [];
    this.#at = -1;
  }

  stop() {
    if (shown === this) shown = undefined;
  }

  /** @param {PopStateEvent} event */
  hear(event) {
    const to = this.#place(event.state);
    if (to === undefined) return;
    event.stopImmediatePropagation();
    if (this.#wanted !== undefined && to > this.#wanted) return history.back();
    this.#wanted = undefined;
    this.#at = to;
    note(to);
    this.#arrive();
  }

  /**
   * Which step an entry of the history is. The theme writes there how far the page was scrolled, over what stood there;
   * it was noted anew in each entry that was left for a new one, so that what is forgotten is the way on.
   *
   * @param {any} state
   */
  #place(state) {
    const noted = state?.[KEY];
    if (typeof noted === "number") return Math.min(noted, this.#taken.length - 1);
    return typeof state?.y === "number" && this.#taken[this.#at + 1] ? this.#at + 1 : undefined;
  }
}

/** @param {number} at */
function note(at) {
  history.replaceState({ ...history.state, [KEY]: at }, "");
}
