/** One result of the finder, as it is shown. */
import { make } from "../browser/index.js";

/** @import { Entry } from "./ranking.js" */

/** @type {Record<string, string>} */
const KINDS = {
  code: "Code",
  procedure: "Procedure",
  condition: "Condition",
  payer: "Payer",
  policy: "Policy",
  section: "Section",
  criterion: "Criterion",
  definition: "Definition",
  reading: "Reading",
};

/**
 * @param {Entry} entry
 * @param {string} address
 * @param {number} place
 */
export function optionFor({ kind, title, under }, address, place) {
  const option = make("li", part("kind", KINDS[kind] ?? ""), " ", part("title", title), " ", part("under", under));
  option.id = `finder_option_${place}`;
  option.className = "finder__option";
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", "false");
  option.dataset.address = address;
  return option;
}

/**
 * @param {string} name
 * @param {string} words
 */
function part(name, words) {
  const made = make("span", words);
  made.className = `finder__${name}`;
  return made;
}
