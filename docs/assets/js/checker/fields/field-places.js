/** Where the field of a question is on the page, or that of an entry in the list of prior procedures. */

/** @import { Missing, Problem } from "../calculator/index.js" */

/**
 * The id of the field that a problem or a missing answer belongs to; the nearest one that is on the page.
 *
 * @param {Missing | Problem} place
 * @returns {string}
 */
export function fieldId({ question, item, field }) {
  const whole = `ask_${question}`;
  const entry = `${whole}_${item}`;
  return [`${entry}_${field}`, entry, whole].find((id) => document.getElementById(id)) ?? whole;
}

/**
 * Bring a field into view and put the focus on its first control.
 *
 * @param {string} id
 */
export function goToField(id) {
  const field = document.getElementById(id);
  const controls = field?.querySelectorAll("input:not([type=hidden]), select") ?? [];
  const control = [...controls].find((found) => found instanceof HTMLElement && found.offsetParent);
  const target = control ?? field;
  field?.scrollIntoView({ block: "center" });
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}
