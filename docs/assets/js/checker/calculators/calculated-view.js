/** What was worked out, as it is shown: one sentence that is read out, and below it figures, reasons and criteria. */
import { all, make, one } from "../browser/index.js";
import { fillStatus } from "../criteria/index.js";
import { planSections } from "./plan-view.js";

/** @import { Answers, Calculated, CalculatedTable, HeldRule } from "../calculator/index.js" */

const MOMENT_MS = 300;
const NOTHING = "Nothing is entered yet.";

export class CalculatedView {
  #page;
  #headline;
  #details;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {HTMLElement} page */
  constructor(page) {
    this.#page = page;
    this.#headline = one(page, "[data-calculated-headline]");
    this.#details = one(page, "[data-calculated-details]");
  }

  /**
   * @param {Calculated} found
   * @param {Answers} inputs what it was worked out from
   */
  show({ headline, caveat, tables, reasons, rules, open, plans }, inputs) {
    this.#say(headline);
    this.#details.replaceChildren(
      ...(caveat ? [make("p", caveat)] : []),
      ...listed("Not known, so not counted", open),
      ...tables.map(tableOf),
      ...planSections(plans, this.#page, inputs),
      ...listed("Why", reasons),
      ...this.#rules(rules),
    );
  }

  /**
   * Say that something is worked out, once that takes longer than a moment.
   *
   * @param {boolean} isBusy
   */
  setBusy(isBusy) {
    const notice = one(this.#page, "[data-working]");
    clearTimeout(this.#timer);
    if (isBusy) this.#timer = setTimeout(() => (notice.hidden = false), MOMENT_MS);
    else notice.hidden = true;
  }

  focus() {
    const section = one(this.#page, "[data-calculated]");
    section.scrollIntoView({ block: "start" });
    section.focus({ preventScroll: true });
  }

  clear() {
    this.#say(NOTHING);
    this.#details.replaceChildren();
  }

  /**
   * The same sentence again would be read out again.
   *
   * @param {string} words
   */
  #say(words) {
    if (this.#headline.textContent !== words) this.#headline.textContent = words;
  }

  /**
   * @param {HeldRule[]} rules
   * @returns {HTMLElement[]}
   */
  #rules(rules) {
    if (!rules.length) return [];
    const list = make("ul", ...rules.map((rule) => this.#rule(rule)));
    list.className = "calculation__rules";
    return [head("What policies say"), list];
  }

  /** @param {HeldRule} rule */
  #rule(rule) {
    const place = all(this.#page, "a[data-cited]").find(({ dataset }) => dataset.cited === rule.link);
    const link = make("a", rule.citation || rule.payer);
    if (place instanceof HTMLAnchorElement) link.href = place.href;
    const standing = make("div", ...rule.standing.map(standingOf));
    standing.className = "calculation__standing";
    return make("li", standing, make("p", rule.text, " ", link));
  }
}

/** @param {HeldRule["standing"][number]} standing */
function standingOf({ label, status, words }) {
  const shown = make("span");
  fillStatus(shown, { sign: status, words: words.charAt(0).toUpperCase() + words.slice(1) });
  return make("span", ...(label ? [`${label}: `] : []), shown);
}

/** @param {string} words */
function head(words) {
  const made = make("p", words);
  made.className = "result__head";
  return made;
}

/**
 * @param {string} title
 * @param {string[]} lines
 * @returns {HTMLElement[]}
 */
function listed(title, lines) {
  return lines.length ? [head(title), make("ul", ...lines.map((line) => make("li", line)))] : [];
}

/** @param {CalculatedTable} table */
function tableOf({ caption, columns, rows }) {
  const heads = columns.map((column) => headCell(column, "col"));
  const body = rows.map(([first = "", ...rest]) => make("tr", headCell(first, "row"), ...rest.map((text) => make("td", text))));
  const table = make("table", make("caption", caption), make("thead", make("tr", ...heads)), make("tbody", ...body));
  table.className = "calculation__table";
  const frame = make("div", table);
  frame.className = "table-frame";
  // A frame that scrolls has to be within reach of the keyboard.
  frame.tabIndex = 0;
  frame.setAttribute("role", "region");
  frame.setAttribute("aria-label", caption);
  return frame;
}

/**
 * @param {string} text
 * @param {string} scope
 */
function headCell(text, scope) {
  const made = make("th", text);
  made.scope = scope;
  return made;
}
