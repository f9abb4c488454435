/** The list of prior procedures: none, or an entry for each, or not known. */
import { all, announce, one } from "../browser/index.js";
import { choose, chosen } from "../fields/index.js";
import { numberEntry, readEntry, writeEntry } from "./entry.js";
import { JoinOffers } from "./join-offers.js";

/** @import { Answer, Joint, Problem } from "../calculator/index.js" */

export class ProcedureList {
  #field;
  #entries;
  #blank;
  #offers;

  /**
   * Take over the list that was printed with one entry, the pattern for all others.
   *
   * @param {HTMLElement} field
   */
  constructor(field) {
    this.#field = field;
    this.#entries = one(field, "[data-entries]");
    const printed = one(this.#entries, "[data-entry]");
    this.#blank = /** @type {HTMLElement} */ (printed.cloneNode(true));
    printed.remove();
    const now = () => JSON.stringify(this.read().value);
    this.#offers = new JoinOffers(field, now, (joint) => this.#join(joint));
    one(field, "[data-by-hand]").hidden = true;
    field.addEventListener("click", (event) => this.#click(event));
    field.addEventListener("change", () => this.#show());
    this.#show();
  }

  /** @returns {HTMLElement[]} */
  get entries() {
    return all(this.#entries, "[data-entry]");
  }

  /** @returns {{value: Answer, problems: Problem[]}} */
  read() {
    const any = chosen(one(this.#field, "[data-any]"));
    if (any === "none") return { value: [], problems: [] };
    if (any !== "list") return { value: null, problems: [] };
    /** @type {Problem[]} */
    const problems = [];
    return { value: this.entries.map((entry, item) => readEntry(entry, item, problems)), problems };
  }

  /** @param {unknown} value */
  write(value) {
    this.#entries.replaceChildren();
    const list = Array.isArray(value) ? value : [];
    choose(one(this.#field, "[data-any]"), Array.isArray(value) ? (list.length ? "list" : "none") : null);
    for (const entry of list) writeEntry(this.#add(), entry);
    this.#show();
  }

  /**
   * Offer to join entries.
   *
   * @param {Joint[]} joints
   */
  offer(joints) {
    this.#offers.show(joints);
  }

  /** @param {Joint} joint */
  #join({ items: [first, ...others], entry }) {
    const { entries } = this;
    const joined = entries[first ?? 0];
    if (!joined) return;
    writeEntry(joined, entry);
    for (const item of others) entries[item]?.remove();
    this.#offers.show([]);
    this.entries.forEach(numberEntry);
    this.#field.dispatchEvent(new Event("change", { bubbles: true }));
    announce(`Joined into procedure ${(first ?? 0) + 1}.`);
    joined.focus();
  }

  /** @param {Event} event */
  #click(event) {
    const target = event.target instanceof Element ? event.target : undefined;
    if (target?.closest("[data-add-entry]")) one(this.#add(), "input:not([type=hidden]), select").focus();
    const removed = target?.closest("[data-remove-entry]")?.closest("[data-entry]");
    if (removed) this.#remove(removed);
  }

  /** @param {Element} entry */
  #remove(entry) {
    entry.remove();
    this.entries.forEach(numberEntry);
    if (!this.entries.length) choose(one(this.#field, "[data-any]"), null);
    this.#show();
    this.#field.dispatchEvent(new Event("change", { bubbles: true }));
    (this.entries.at(-1) ?? one(this.#field, "[data-any] input")).focus();
  }

  #add() {
    const entry = /** @type {HTMLElement} */ (this.#blank.cloneNode(true));
    numberEntry(entry, this.entries.length);
    one(entry, "[data-remove-line]").hidden = false;
    this.#entries.append(entry);
    return entry;
  }

  #show() {
    const listed = chosen(one(this.#field, "[data-any]")) === "list";
    if (listed && !this.entries.length) this.#add();
    this.#entries.hidden = !listed;
    one(this.#field, "[data-add-line]").hidden = !listed;
  }
}
