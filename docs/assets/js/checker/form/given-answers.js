/** Questions that the earlier procedures answer: the answer and its reason stand in place of the controls. */
import { all } from "../browser/index.js";

/** @import { Derived } from "../calculator/index.js" */

/**
 * Show which questions need no answer; all others are asked.
 *
 * @param {HTMLElement} form
 * @param {Derived[]} derived
 */
export function showGiven(form, derived) {
  for (const line of all(form, "[data-given]")) {
    const field = line.closest("[data-question]");
    const given = derived.find(({ question }) => field instanceof HTMLElement && field.dataset.question === question);
    const words = given ? `${given.answer ? "Yes" : "No"}. ${given.because}` : "";
    if (line.textContent !== words) line.textContent = words;
    line.hidden = !given;
    for (const controls of field ? all(field, ".radios") : []) controls.hidden = Boolean(given);
  }
}
