/** A length of time: a number and a unit, or the date on which it began. */
import { one } from "../browser/index.js";
import { readDate, writeDate } from "./date.js";
import { part } from "./parts.js";

/** @import { Field } from "./field.js" */

const SINCE = "since ";
const LENGTH = /^\d{1,9} (day|week|month|year)s?$/;

/** @type {Field} */
export const duration = {
  read(field) {
    const count = part(field, "count")?.value.trim() ?? "";
    const unit = part(field, "unit")?.value ?? "";
    const began = readBeginning(field);
    if (count && began) return { value: null, problem: "Give a length of time or the date it began, not both." };
    if (count && !unit) return { value: null, problem: "Choose days, weeks, months or years." };
    if (count) return { value: `${count} ${unit}` };
    return { value: began && `${SINCE}${began}` };
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
  return dates instanceof HTMLElement ? readDate(dates) : null;
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
