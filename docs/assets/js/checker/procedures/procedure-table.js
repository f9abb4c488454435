/** The table of the earlier procedures: a row for each entry, with the ways to change and to remove it. */
import { make, one } from "../browser/index.js";
import { rowWords } from "./row-words.js";

/** @typedef {Record<number, string>} Counts what each entry counts for, by its place; what is not known yet is left out */

const COUNTED = "Counts for";
const COLUMNS = ["Date", "Procedure", "Relief", "Function", COUNTED];
const UNKNOWN = "…";

export class ProcedureTable {
  #place;
  #columns;
  #shown = "";
  #isPressed = false;
  /** The table to show once nothing is pressed. @type {HTMLTableElement | undefined} */
  #next;

  /** @param {HTMLElement} field */
  constructor(field) {
    this.#place = one(field, "[data-procedure-table]");
    // Several policies count in several ways.
    this.#columns = COLUMNS.filter((column) => column !== COUNTED || !field.closest("[data-uncounted]"));
    field.addEventListener("pointerdown", () => this.#hold());
  }

  /** What is pressed must not move before it is let go: leaving a field for a button makes its row another one. */
  #hold() {
    this.#isPressed = true;
    const release = () => setTimeout(() => this.#release());
    for (const end of ["pointerup", "pointercancel"]) window.addEventListener(end, release, { once: true });
  }

  #release() {
    this.#isPressed = false;
    if (this.#next) this.#render(this.#next);
  }

  /**
   * @param {HTMLElement[]} entries
   * @param {HTMLElement | undefined} open the one that is changed now
   * @param {Counts} counts
   */
  show(entries, open, counts) {
    const columns = this.#columns;
    this.#next = table(columns, entries.map((entry, item) => row(columns, entry, item, entry === open, counts[item])));
    if (!this.#isPressed) this.#render(this.#next);
  }

  /** @param {HTMLTableElement} made */
  #render(made) {
    this.#next = undefined;
    this.#place.hidden = !made.tBodies[0]?.rows.length;
    // A button that is in use stays where it is.
    if (made.outerHTML === this.#shown) return;
    this.#shown = made.outerHTML;
    const focused = document.activeElement;
    const [action, item] = focused instanceof HTMLElement && this.#place.contains(focused) ? keyOf(focused) : [];
    this.#place.replaceChildren(made);
    if (action && item) this.focus(action, Number(item));
  }

  /**
   * Put the focus on a button of a row.
   *
   * @param {string} action "change" or "remove"
   * @param {number} item
   */
  focus(action, item) {
    const button = this.#place.querySelector(`[data-${action}-entry="${item}"]`);
    if (button instanceof HTMLElement) button.focus();
  }
}

/** @param {HTMLElement} button */
function keyOf({ dataset }) {
  return dataset.changeEntry === undefined ? ["remove", dataset.removeEntry] : ["change", dataset.changeEntry];
}

/**
 * @param {string[]} columns
 * @param {HTMLElement[]} rows
 */
function table(columns, rows) {
  const hidden = make("caption", "The procedures that are listed");
  hidden.className = "visually-hidden";
  const named = columns.map((column) => cell("th", "columnheader", column));
  const made = make("table", hidden, make("thead", withRole(make("tr", ...named, cell("td", "cell", "")), "row")), make("tbody", ...rows));
  made.className = "procedures";
  return withRole(made, "table");
}

/**
 * @param {string[]} columns
 * @param {HTMLElement} entry
 * @param {number} item
 * @param {boolean} isOpen
 * @param {string | undefined} counts
 */
function row(columns, entry, item, isOpen, counts) {
  const said = rowWords(entry);
  const words = [said.date, said.procedure, said.relief, said.function, counts ?? UNKNOWN];
  const cells = columns.map((column, at) => {
    const made = cell("td", "cell", words[at] ?? "");
    made.dataset.column = column;
    return made;
  });
  const made = make("tr", ...cells, withRole(make("td", button("change", item, "Change"), " ", button("remove", item, "Remove")), "cell"));
  if (isOpen) made.setAttribute("aria-current", "true");
  return withRole(made, "row");
}

/**
 * @param {"th" | "td"} tag
 * @param {string} role
 * @param {string} words
 */
function cell(tag, role, words) {
  return withRole(make(tag, words), role);
}

/**
 * As the role says even where a narrow screen shows rows as lists: some browsers forget the table then.
 *
 * @template {HTMLElement} T
 * @param {T} element
 * @param {string} role
 * @returns {T}
 */
function withRole(element, role) {
  element.setAttribute("role", role);
  return element;
}

/**
 * @param {string} action
 * @param {number} item
 * @param {string} words
 */
function button(action, item, words) {
  const about = make("span", ` procedure ${item + 1}`);
  about.className = "visually-hidden";
  const made = make("button", words, about);
  made.type = "button";
  made.className = "textual";
  made.setAttribute(`data-${action}-entry`, String(item));
  return made;
}
