/** The kinds of field, by the type of their question: each reads and writes the answer it shows. */
import { choice, yesNo } from "./choice.js";
import { date } from "./date.js";
import { duration } from "./duration.js";
import { number } from "./number.js";

/**
 * @typedef {object} Read
 * @property {string | number | boolean | null} value what goes to the calculator; `null` when not answered
 * @property {string} [problem] what is wrong with the entry itself, which then counts as not answered
 *
 * @typedef {object} Field
 * @property {(field: HTMLElement) => Read} read
 * @property {(field: HTMLElement, value: unknown) => void} write anything that does not fit, or nothing, clears it
 */

/** @type {Record<string, Field>} */
const FIELDS = { yes_no: yesNo, choice, number, date, duration };

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
