/** A form whose result follows as one types. */
import { calculator } from "../calculator/index.js";
import { spreadDates } from "../fields/index.js";
import { keepKeys } from "./keyboard.js";

/**
 * Have the calculator start at the first touch of a form, and say whenever something in it has changed.
 *
 * @param {HTMLElement} form
 * @param {() => void} changed
 */
export function follow(form, changed) {
  keepKeys(form);
  spreadDates(form);
  // The first touch: a finger comes before the focus, and not every browser gives that to what is clicked.
  for (const touch of ["pointerdown", "focusin"]) form.addEventListener(touch, () => calculator.start());
  for (const change of ["input", "change"]) form.addEventListener(change, changed);
}
