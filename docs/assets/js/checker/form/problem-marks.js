/** The marks of problems in the form: words beside the field, and controls that are said to be invalid. */
import { all, linkTo } from "../browser/index.js";
import { fieldId, placesOf, placeWords } from "../fields/index.js";

/** @import { Place, Problem } from "../calculator/index.js" */

/** @param {HTMLElement} form */
export function clearMarks(form) {
  for (const place of all(form, "[data-problem]")) {
    place.hidden = true;
    place.textContent = "";
  }
  for (const input of all(form, "[aria-invalid]")) input.removeAttribute("aria-invalid");
}

/**
 * Mark each field that a problem is about; where answers contradict each other, with links to the other fields.
 *
 * @param {Problem} problem
 */
export function markProblem(problem) {
  const places = placesOf(problem);
  for (const place of places) mark(place, problem.message, places.filter((other) => other !== place));
}

/**
 * @param {Place} place
 * @param {string} message
 * @param {Place[]} others
 */
function mark(place, message, others) {
  const field = document.getElementById(fieldId(place));
  const line = field?.querySelector("[data-problem]");
  if (!field || !(line instanceof HTMLElement)) return;
  line.append(line.hasChildNodes() ? ` ${message}` : message, ...linksTo(others));
  line.hidden = false;
  for (const input of all(field, "input[type=text], select")) {
    if (input.closest("[data-field], [data-question]") === field) input.setAttribute("aria-invalid", "true");
  }
}

/**
 * Words that lead to some fields, after a message.
 *
 * @param {Place[]} places
 * @returns {(string | HTMLAnchorElement)[]}
 */
export function linksTo(places) {
  return places.flatMap((place, at) => [at ? ", " : " Go to: ", linkTo(fieldId(place), placeWords(place))]);
}
