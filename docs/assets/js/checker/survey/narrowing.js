/** Which policies the case is held against: by procedure, payer, state, line of business and code. */
import { all, one } from "../browser/index.js";
import { isForOthers, leftOutWords, reachWords } from "./reach.js";

/**
 * @import { Other } from "../advice/index.js"
 * @import { Reach } from "./reach.js"
 *
 * @typedef {object} More
 * @property {string[]} of its payer and the procedures that it is about
 * @property {string[]} codes
 * @property {Reach} reach
 * @property {string[]} hashes of its versions, as the page shows them
 * @property {string[]} asks the questions that it asks
 *
 * @typedef {Other & More} Policy
 */

const CONTROLS = "[data-narrow], [data-narrow-state], [data-narrow-line], [data-narrow-code]";
// A code as people write it, with a plus before it or the name of the system.
const CODE = /\d{4}[0-9A-Z]/g;

export class Narrowing {
  #root;
  /** @type {Policy[]} */
  #policies;

  /**
   * @param {HTMLElement} root
   * @param {() => void} changed
   */
  constructor(root, changed) {
    this.#root = root;
    this.#policies = JSON.parse(root.dataset.policies ?? "[]");
    for (const control of all(root, CONTROLS)) control.addEventListener("input", changed);
  }

  /** @returns {Policy[]} */
  get policies() {
    return this.#about.filter(({ reach }) => !isForOthers(reach, this.#reach));
  }

  /** How many are left out because they say that they are for others, in words. */
  get leftOut() {
    return leftOutWords(this.#about.length - this.policies.length, this.#reach);
  }

  /**
   * What has to be known of a policy for the state and the line of business that were chosen.
   *
   * @param {Policy} policy
   */
  remarkOn({ reach }) {
    return reachWords(reach, this.#reach);
  }

  /** Those about what was chosen, wherever and for whomever they are. */
  get #about() {
    const [chosen, codes] = [this.#chosen, this.#codes];
    return this.#policies.filter(
      (policy) => chosen.every((id) => policy.of.includes(id)) && codes.every((code) => policy.codes.includes(code)),
    );
  }

  get #reach() {
    return { state: this.#value("[data-narrow-state]"), line: this.#value("[data-narrow-line]") };
  }

  /** @param {string} selector */
  #value(selector) {
    const control = one(this.#root, selector);
    return control instanceof HTMLSelectElement ? control.value : "";
  }

  /** The procedure and the payer that were chosen. */
  get #chosen() {
    const values = all(this.#root, "[data-narrow]").map((control) => (control instanceof HTMLSelectElement ? control.value : ""));
    return values.filter(Boolean);
  }

  get #codes() {
    const field = one(this.#root, "[data-narrow-code]");
    return field instanceof HTMLInputElement ? (field.value.toUpperCase().match(CODE) ?? []) : [];
  }
}
