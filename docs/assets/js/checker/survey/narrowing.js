/** Which policies the case is held against: by procedure, payer and code. */
import { all, one } from "../browser/index.js";

/**
 * @import { Other } from "../advice/index.js"
 *
 * @typedef {object} More
 * @property {string[]} of its payer and the procedures that it is about
 * @property {string[]} codes
 * @property {string[]} hashes of its versions, as the page shows them
 * @property {string[]} asks the questions that it asks
 *
 * @typedef {Other & More} Policy
 */

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
    for (const control of all(root, "[data-narrow], [data-narrow-code]")) control.addEventListener("input", changed);
  }

  /** @returns {Policy[]} */
  get policies() {
    const [chosen, codes] = [this.#chosen, this.#codes];
    return this.#policies.filter(
      (policy) => chosen.every((id) => policy.of.includes(id)) && codes.every((code) => policy.codes.includes(code)),
    );
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
