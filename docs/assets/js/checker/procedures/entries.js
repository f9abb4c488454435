/** The entries of the list of earlier procedures, each made after the one that was printed. */
import { all, one } from "../browser/index.js";
import { numberEntry, writeEntry } from "./entry.js";

/** @import { Entry } from "../calculator/index.js" */

export class Entries {
  #frame;
  #blank;

  /**
   * Take the printed entry out of the list: it is the pattern.
   *
   * @param {HTMLElement} field
   */
  constructor(field) {
    this.#frame = one(field, "[data-entries]");
    const printed = one(this.#frame, "[data-entry]");
    this.#blank = /** @type {HTMLElement} */ (printed.cloneNode(true));
    printed.remove();
  }

  /** @returns {HTMLElement[]} */
  get all() {
    return all(this.#frame, "[data-entry]");
  }

  /** @returns {HTMLElement} a new one, at the end of the list */
  add() {
    const entry = /** @type {HTMLElement} */ (this.#blank.cloneNode(true));
    numberEntry(entry, this.all.length);
    for (const part of all(entry, "[data-close-line]")) part.hidden = false;
    this.#frame.append(entry);
    return entry;
  }

  /**
   * Have these and no others.
   *
   * @param {Entry[]} list
   */
  write(list) {
    this.#frame.replaceChildren();
    for (const entry of list) writeEntry(this.add(), entry);
  }

  /**
   * Take some out of the list.
   *
   * @param {HTMLElement[]} entries
   */
  remove(entries) {
    for (const entry of entries) entry.remove();
    this.all.forEach(numberEntry);
  }

  /**
   * Show one of them, or none.
   *
   * @param {HTMLElement | undefined} open
   */
  show(open) {
    this.#frame.hidden = !open;
    for (const entry of this.all) entry.hidden = entry !== open;
  }
}
