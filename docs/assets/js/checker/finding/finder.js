/**
 * The finder: a field, and below it what is found, as a combobox with a list. Nothing that is typed is put into an
 * address or kept.
 */
import { all, announce, one } from "../browser/index.js";
import { addressOf, loadIndex } from "./index-file.js";
import { notHere, UNREADABLE } from "./not-here.js";
import { find } from "./ranking.js";
import { optionFor } from "./results.js";
import { codesIn } from "./written-codes.js";

/** @import { Found, Index } from "./ranking.js" */

const MOST = 10;

/** @param {ParentNode} root */
export function offerFinder(root) {
  for (const form of all(root, "[data-finder]")) new Finder(form);
}

class Finder {
  #field;
  #list;
  #notice;
  /** @type {HTMLElement | undefined} */
  #active;
  /** What the list is of. */
  #shown = "";

  /** @param {HTMLElement} form */
  constructor(form) {
    this.#field = /** @type {HTMLInputElement} */ (one(form, "input"));
    this.#list = one(form, "[role=listbox]");
    this.#notice = one(form, "[data-finder-notice]");
    for (const touch of ["pointerdown", "focusin"]) form.addEventListener(touch, () => loadIndex().catch(() => {}));
    // Typed, pasted, dictated, or put in from a menu.
    this.#field.addEventListener("input", () => this.#look());
    this.#field.addEventListener("keydown", (event) => this.#steer(event));
    this.#list.addEventListener("click", (event) => this.#follow(event));
    form.addEventListener("submit", (event) => this.#open(event));
    // What a browser has put back.
    if (this.#field.value) this.#look();
  }

  /** Show what is found by what is in the field now. */
  async #look() {
    const typed = this.#field.value;
    const index = await loadIndex().catch(() => undefined);
    // Somebody has typed on.
    if (typed !== this.#field.value) return;
    this.#shown = typed;
    if (index) this.#show(find(index, typed), index, typed.trim());
    else this.#say(UNREADABLE);
  }

  /**
   * @param {Found} found
   * @param {Index} index
   * @param {string} typed
   */
  #show({ results, missing }, index, typed) {
    const shown = results.slice(0, MOST);
    this.#list.replaceChildren(...shown.map((entry, place) => optionFor(entry, addressOf(entry), place)));
    this.#close(!shown.length);
    const more = results.length > MOST ? `The first ${MOST} of ${results.length}: one more word narrows them down.` : "";
    const isHere = !typed || (results.length && !missing.length);
    this.#say(isHere ? more : notHere(missing, typed, index));
    if (results.length) announce(results.length === 1 ? "1 result" : `${results.length} results`);
  }

  /** @param {boolean} closed */
  #close(closed) {
    this.#select(undefined);
    this.#list.hidden = closed;
    this.#field.setAttribute("aria-expanded", String(!closed));
  }

  /** @param {string} words */
  #say(words) {
    if (this.#notice.textContent !== words) this.#notice.textContent = words;
  }

  /** @param {KeyboardEvent} event */
  #steer(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape" && !this.#list.hidden) this.#close(true);
    else if (step && this.#list.children.length) this.#move(step);
    else return;
    event.preventDefault();
  }

  /** One option on or back; from the last one to the field, and from there to the first. @param {number} step */
  #move(step) {
    const options = all(this.#list, "[role=option]");
    const from = this.#list.hidden || !this.#active ? -1 : options.indexOf(this.#active);
    if (this.#list.hidden) this.#close(false);
    const to = from < 0 && step < 0 ? options.length - 1 : from + step;
    this.#select(options[to]);
  }

  /** @param {HTMLElement | undefined} option */
  #select(option) {
    this.#active?.setAttribute("aria-selected", "false");
    this.#active = option;
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.#field.setAttribute("aria-activedescendant", option.id);
    else this.#field.removeAttribute("aria-activedescendant");
  }

  /** @param {MouseEvent} event */
  #follow(event) {
    const option = event.target instanceof Element ? event.target.closest("[role=option]") : null;
    if (option instanceof HTMLElement) location.assign(option.dataset.address ?? "");
  }

  /** Open what is chosen, or else the first; of several codes none is meant more than the others. @param {Event} event */
  async #open(event) {
    event.preventDefault();
    if (this.#shown !== this.#field.value) await this.#look();
    const [first] = all(this.#list, "[role=option]");
    const chosen = this.#active ?? first;
    if (!chosen) return;
    if (!this.#active && codesIn(this.#field.value).length > 1) this.#select(first);
    else location.assign(chosen.dataset.address ?? "");
  }
}
