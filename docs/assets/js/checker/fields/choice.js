/** Radio buttons: one of some options, or yes and no. "Not known" has no value, like no answer at all. */
import { all } from "../browser/index.js";

/** @import { Field } from "./field.js" */

/** @type {Field} */
export const choice = {
  read: (field) => ({ value: chosen(field) || null }),
  write: (field, value) => choose(field, value),
};

/** @type {Field} */
export const yesNo = {
  read(field) {
    const value = chosen(field);
    return { value: value ? value === "yes" : null };
  },
  write(field, value) {
    choose(field, typeof value === "boolean" ? (value ? "yes" : "no") : value);
  },
};

/**
 * @param {HTMLElement} field
 * @returns {HTMLInputElement[]}
 */
function radios(field) {
  return all(field, "input[type=radio]").filter((found) => found instanceof HTMLInputElement);
}

/** @param {HTMLElement} field */
export function chosen(field) {
  return radios(field).find((radio) => radio.checked)?.value;
}

/**
 * Choose the option with this value; none where there is no such option.
 *
 * @param {HTMLElement} field
 * @param {unknown} value
 */
export function choose(field, value) {
  for (const radio of radios(field)) radio.checked = radio.value !== "" && radio.value === value;
}
