/** The marks of problems in the form: words beside the field, and controls that are said to be invalid. */
import { all, linkTo, make } from "../browser/index.js";
import { fieldId, placesOf, placeWords } from "../fields/index.js";

/** @import { Place, Problem } from "../calculator/index.js" */

/**
 * Mark each field that one of some problems is about, and no others.
 *
 * @param {HTMLElement} form
 * @param {Problem[]} problems
 */
export function showMarks(form, problems) {
  /** @type {Map<Element, (string | Node)[]>} */
  const words = new Map();
  for (const input of all(form, "[aria-invalid]")) input.removeAttribute("aria-invalid");
  for (const problem of problems) for (const place of placesOf(problem)) mark(place, problem, words);
  for (const line of all(form, "[data-problem]")) {
    fill(line, make("p", ...(words.get(line) ?? [])));
    line.hidden = !words.has(line);
  }
}

/**
 * @param {Place} place
 * @param {Problem} problem
 * @param {Map<Element, (string | Node)[]>} words what every line says, which this problem is added to
 */
function mark(place, problem, words) {
  const field = document.getElementById(fieldId(place));
  const line = field?.querySelector("[data-problem]");
  if (!field || !line) return;
  const before = words.get(line);
  const others = placesOf(problem).filter((other) => other !== place);
  words.set(line, [...(before ? [...before, " "] : []), ...said(problem, others)]);
  for (const input of all(field, "input[type=text], select")) {
    if (input.closest("[data-field], [data-question]") === field) input.setAttribute("aria-invalid", "true");
  }
}

/**
 * Put words in the place of others. A link that is being clicked makes the form lose the focus; were it replaced then,
 * the click would be lost.
 *
 * @param {HTMLElement} place
 * @param {HTMLElement} made
 */
export function fill(place, made) {
  if (place.innerHTML !== made.innerHTML) place.replaceChildren(...made.childNodes);
}

/**
 * What is wrong at a field, with links to the other fields where answers contradict each other.
 *
 * @param {Problem} problem
 * @param {Place[]} others
 * @returns {(string | HTMLAnchorElement)[]}
 */
function said(problem, others) {
  return others.length ? [`${problem.rule} Change this answer, or: `, ...linksTo(others)] : [problem.message];
}

/**
 * @param {Place[]} places
 * @returns {(string | HTMLAnchorElement)[]}
 */
export function linksTo(places) {
  return places.flatMap((place, at) => [...(at ? ["; "] : []), linkTo(fieldId(place), placeWords(place))]);
}
