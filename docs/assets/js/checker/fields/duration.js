/** A length of time: a number and a unit, or the date on which it began. */
import { one } from "../browser/index.js";
import { readDate, writeDate } from "./date.js";
import { part, typed } from "./parts.js";

/** @import { Field } from "./field.js" */

const SINCE = "since ";
const LENGTH = /^\d{1,9} (day|week|month|year)s?$/;
const NOT_BOTH = "Give a length of time or the date it began, not both.";
/** A length in one piece, in the words of charts. */
const WRITTEN = /^(\d{1,9}) ?(days?|d|weeks?|wks?|w|months?|mos?|years?|yrs?|y)\.?$/i;
/** @type {Record<string, string>} */
const UNITS = { d: "days", w: "weeks", m: "months", y: "years" };

/** @type {Field} */
export const duration = {
  read(field) {
    const { count, unit } = readLength(field);
    const began = readBeginning(field);
    if (count && (began.value || began.problem)) return { value: null, problem: NOT_BOTH };
    if (count && !unit) return { value: null, problem: `“${count}” of what? Choose days, weeks, months or years.` };
    if (count) return { value: `${count} ${unit}` };
    return { ...began, value: began.value && `${SINCE}${began.value}` };
  },
  write(field, value) {
    const text = typeof value === "string" ? value : "";
    const since = text.startsWith(SINCE);
    const [count = "", unit = ""] = LENGTH.test(text) ? text.split(" ") : [];
    set(field, "count", count);
    set(field, "unit", unit && unit.replace(/s?$/, "s"));
    const dates = field.querySelector("[data-date]");
    if (dates) writeDate(one(field, "[data-date]"), since ? text.slice(SINCE.length) : null);
  },
};

/** @param {HTMLElement} field */
function readBeginning(field) {
  const dates = field.querySelector("[data-date]");
  return dates instanceof HTMLElement ? readDate(dates) : { value: null };
}

/**
 * The number and the unit; "10 weeks" in the field of the number is both, unless another unit is chosen.
 *
 * @param {HTMLElement} field
 */
function readLength(field) {
  const [count, unit] = [typed(field, "count"), typed(field, "unit")];
  const [, number = "", word = ""] = WRITTEN.exec(count) ?? [];
  const written = UNITS[word.charAt(0).toLowerCase()];
  return written && (!unit || unit === written) ? { count: number, unit: written } : { count, unit };
}

/**
 * @param {HTMLElement} field
 * @param {string} name
 * @param {string} value
 */
function set(field, name, value) {
  const input = part(field, name);
  if (input) input.value = value;
}
