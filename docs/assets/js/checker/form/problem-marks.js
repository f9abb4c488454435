/** The marks of problems in the form: words beside the field, and controls that are said to be invalid. */
import { all } from "../browser/index.js";
import { fieldId } from "../fields/index.js";

/** @import { Problem } from "../calculator/index.js" */

/** @param {HTMLElement} form */
export function clearMarks(form) {
  for (const place of all(form, "[data-problem]")) {
    place.hidden = true;
    place.textContent = "";
  }
  for (const input of all(form, "[aria-invalid]")) input.removeAttribute("aria-invalid");
}

/** @param {Problem} problem */
export function markProblem(problem) {
  const field = document.getElementById(fieldId(problem));
  const place = field?.querySelector("[data-problem]");
  if (!field || !(place instanceof HTMLElement)) return;
  place.textContent = place.textContent ? `${place.textContent} ${problem.message}` : problem.message;
  place.hidden = false;
  for (const input of all(field, "input[type=text], select")) {
    if (input.closest("[data-field], [data-question]") === field) input.setAttribute("aria-invalid", "true");
  }
}
