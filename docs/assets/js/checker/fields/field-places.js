/** Where the field of a question is on the page, or that of an entry in the list of prior procedures. */

import { openAround } from "../browser/index.js";
import { legend } from "./parts.js";

/** @import { Missing, Place, Problem } from "../calculator/index.js" */

/**
 * The id of the field that a problem or a missing answer belongs to; the nearest one that is on the page.
 *
 * @param {Missing | Place} place
 * @returns {string}
 */
export function fieldId({ question, item, field }) {
  const whole = `ask_${question}`;
  const entry = `${whole}_${item}`;
  return [`${entry}_${field}`, entry, whole].find((id) => document.getElementById(id)) ?? whole;
}

/**
 * Every place that a problem is about.
 *
 * @param {Problem} problem
 * @returns {Place[]}
 */
export function placesOf(problem) {
  return [problem, ...(problem.also ?? [])];
}

/**
 * What a place is called: the question, or the prior procedure and its field.
 *
 * @param {Place} place
 * @returns {string}
 */
export function placeWords(place) {
  const field = document.getElementById(fieldId(place));
  const name = (field && legend(field)) || place.question;
  return typeof place.item === "number" && place.field ? `Procedure ${place.item + 1}: ${name}` : name;
}

/**
 * Bring a field into view and put the focus on its first control.
 *
 * @param {string} id
 */
export function goToField(id) {
  const field = document.getElementById(id);
  if (field) openAround(field);
  const controls = field?.querySelectorAll("input:not([type=hidden]), select") ?? [];
  const control = [...controls].find((found) => found instanceof HTMLElement && found.offsetParent);
  const target = control ?? field;
  field?.scrollIntoView({ block: "center" });
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}
