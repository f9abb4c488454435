/** The kinds of field, by the type of their question. */
import { choice, yesNo } from "./choice.js";
import { date } from "./date.js";
import { duration } from "./duration.js";
import { number } from "./number.js";
import { several } from "./several.js";

/** @import { Field } from "./field.js" */

/** @type {Record<string, Field>} */
const FIELDS = { yes_no: yesNo, choice, several, number, date, duration };

/**
 * The kind of field that an element is.
 *
 * @param {HTMLElement} element
 * @returns {Field}
 */
export function fieldOf(element) {
  const found = FIELDS[element.dataset.type ?? ""];
  if (!found) throw new Error(`no field of type ${element.dataset.type}`);
  return found;
}
