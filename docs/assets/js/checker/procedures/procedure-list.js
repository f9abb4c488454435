/** The list of prior procedures: none, or an entry for each, or not known. */
import { announce, one } from "../browser/index.js";
import { choose, chosen } from "../fields/index.js";
import { askFields, copyAlike, want } from "./editor.js";
import { Entries } from "./entries.js";
import { readEntry, writeEntry } from "./entry.js";
import { JoinOffers } from "./join-offers.js";
import { ProcedureTable } from "./procedure-table.js";

/**
 * @import { Answer, Counted, Joint, Problem } from "../calculator/index.js"
 * @import { Counts } from "./procedure-table.js"
 */

export class ProcedureList {
  #field;
  #entries;
  #offers;
  #table;
  /** The entry that is changed now. @type {HTMLElement | undefined} */
  #open;
  /** @type {Counts} */
  #counts = {};

  /**
   * Take over the list that was printed with one entry, the pattern for all others.
   *
   * @param {HTMLElement} field
   */
  constructor(field) {
    this.#field = field;
    this.#entries = new Entries(field);
    const now = () => JSON.stringify(this.read().value);
    this.#table = new ProcedureTable(field);
    this.#offers = new JoinOffers(field, now, (joint) => this.#join(joint));
    one(field, "[data-by-hand]").hidden = true;
    field.addEventListener("click", (event) => this.#click(event));
    field.addEventListener("change", () => this.#show());
    // While it is typed: a field that appears when another is left would move the button that it is left for.
    field.addEventListener("input", () => this.#open && askFields(this.#open));
    field.addEventListener("reveal", (event) => this.#reveal(event));
    this.#show();
  }

  /** @returns {HTMLElement[]} */
  get entries() {
    return this.#entries.all;
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
    this.#open = undefined;
    this.#counts = {};
    const list = Array.isArray(value) ? value : [];
    choose(one(this.#field, "[data-any]"), Array.isArray(value) ? (list.length ? "list" : "none") : null);
    this.#entries.write(list);
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
    this.#entries.remove(entries.filter((_, item) => others.includes(item)));
    this.#offers.show([]);
    this.#edit(joined);
    this.#field.dispatchEvent(new Event("change", { bubbles: true }));
    announce(`Joined into procedure ${(first ?? 0) + 1}.`);
    joined.focus();
  }

  /**
   * Say what each entry counts for.
   *
   * @param {Counted[]} counts
   */
  count(counts) {
    this.#counts = Object.fromEntries(counts.map(({ item, text }) => [item, text]));
    this.refresh();
  }

  /** Show the entries as they are now, whoever changed them. */
  refresh() {
    if (this.#open) askFields(this.#open);
    this.#table.show(this.#isListed ? this.entries : [], this.#open, this.#counts);
  }

  /** @param {Event} event */
  #click(event) {
    const target = event.target instanceof Element ? event.target : undefined;
    if (target?.closest("[data-add-entry]")) this.#begin(this.#entries.add());
    if (target?.closest("[data-add-like]")) this.#addLike();
    if (target?.closest("[data-close-entry]")) this.#close();
    const button = target?.closest("[data-change-entry], [data-remove-entry]");
    if (!(button instanceof HTMLElement)) return;
    const { changeEntry, removeEntry } = button.dataset;
    const entry = this.entries[Number(changeEntry ?? removeEntry)];
    if (entry && changeEntry !== undefined) this.#begin(entry);
    else if (entry) this.#remove(entry);
  }

  /**
   * Change an entry, from its first control on.
   *
   * @param {HTMLElement} entry
   */
  #begin(entry) {
    this.#edit(entry);
    one(entry, "input:not([type=hidden]), select").focus();
  }

  #addLike() {
    const like = this.#open ?? this.entries.at(-1);
    const entry = this.#entries.add();
    if (like) copyAlike(entry, like);
    this.#edit(entry);
    this.#field.dispatchEvent(new Event("change", { bubbles: true }));
    one(entry, '[data-field="date"] input').focus();
  }

  #close() {
    const item = this.entries.findIndex((entry) => entry === this.#open);
    this.#edit(undefined);
    this.#table.focus("change", item);
  }

  /**
   * The one entry that is open; a link can lead into another one.
   *
   * @param {HTMLElement | undefined} entry
   */
  #edit(entry) {
    this.#open = entry;
    this.#show();
  }

  /** @param {Event} event */
  #reveal({ target }) {
    const entry = target instanceof Element ? target.closest("[data-entry]") : null;
    if (!(target instanceof Element) || !(entry instanceof HTMLElement)) return;
    want(target);
    this.#edit(entry);
  }

  /** @param {HTMLElement} entry */
  #remove(entry) {
    const item = this.entries.indexOf(entry);
    this.#entries.remove([entry]);
    if (entry === this.#open) this.#open = undefined;
    if (!this.entries.length) choose(one(this.#field, "[data-any]"), null);
    this.#counts = {};
    this.#show();
    this.#field.dispatchEvent(new Event("change", { bubbles: true }));
    if (this.entries.length) this.#table.focus("change", Math.min(item, this.entries.length - 1));
    else one(this.#field, "[data-any] input").focus();
  }

  get #isListed() {
    return chosen(one(this.#field, "[data-any]")) === "list";
  }

  #show() {
    if (this.#isListed && !this.entries.length) this.#open = this.#entries.add();
    this.#entries.show(this.#isListed ? this.#open : undefined);
    one(this.#field, "[data-add-line]").hidden = !this.#isListed;
    this.refresh();
  }
}
