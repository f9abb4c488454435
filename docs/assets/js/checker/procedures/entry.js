/** One prior procedure: an entry of the list, with fields of its own. */
import { all } from "../browser/index.js";
import { fieldOf, legend, part } from "../fields/index.js";

/** @import { Entry, Problem } from "../calculator/index.js" */

const PATTERN = /^(ask_prior_procedures)_\d+/;

/**
 * @param {HTMLElement} entry
 * @param {number} item
 * @param {Problem[]} problems
 */
export function readEntry(entry, item, problems) {
  /** @type {Entry} */
  const read = { procedure: part(entry, "procedure")?.value || null };
  for (const field of all(entry, "[data-field][data-type]")) {
    const name = field.dataset.field ?? "";
    const { value, problem } = fieldOf(field).read(field);
    read[name] = value;
    const message = `Prior procedure ${item + 1}, ${legend(field)}: ${problem}`;
    if (problem) problems.push({ question: "prior_procedures", item, field: name, message });
  }
  return read;
}

/**
 * @param {HTMLElement} entry
 * @param {Entry} value
 */
export function writeEntry(entry, value) {
  const kind = part(entry, "procedure");
  // Where there is but one kind, it is printed and stays.
  if (kind instanceof HTMLSelectElement) kind.value = String(value.procedure ?? "");
  for (const field of all(entry, "[data-field][data-type]")) fieldOf(field).write(field, value[field.dataset.field ?? ""]);
}

/**
 * Give an entry its place in the list, in all its ids and words.
 *
 * @param {HTMLElement} entry
 * @param {number} place
 */
export function numberEntry(entry, place) {
  for (const element of [entry, ...entry.querySelectorAll("*")]) {
    for (const name of ["id", "name", "for", "aria-labelledby", "aria-describedby"]) {
      const value = element.getAttribute(name);
      if (value) element.setAttribute(name, value.split(" ").map((each) => each.replace(PATTERN, `$1_${place}`)).join(" "));
    }
  }
  for (const shown of all(entry, "[data-entry-number]")) shown.textContent = String(place + 1);
}
