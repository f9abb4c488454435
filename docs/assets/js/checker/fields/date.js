/** A date in three text fields; the day, or day and month, may be left blank. One field takes a whole date as well. */
import { one } from "../browser/index.js";
import { part, typed } from "./parts.js";
import { monthNumber, writtenDate } from "./written-date.js";

/**
 * @import { Field } from "./field.js"
 *
 * @typedef {{value: string | null, problem?: string}} ReadDate
 */

const PARTS = /** @type {const} */ (["month", "day", "year"]);
const DATE = /^\d{4}(-\d\d(-\d\d)?)?$/;
const EXAMPLE = "such as 3/15/2026";
const LAST_MONTH = 12;

/**
 * What is typed, in the form the calculator takes: "2025-03-14", "2025-03", "2025"; `null` when all is blank, or when
 * it is no date.
 *
 * @param {HTMLElement} field
 * @returns {ReadDate}
 */
export function readDate(field) {
  const given = PARTS.map((name) => typed(field, name));
  const filled = given.filter(Boolean);
  if (!filled.length) return { value: null };
  const [month = "", day = "", year = ""] = given;
  const written = filled.length === 1 ? writtenDate(filled[0] ?? "") : undefined;
  const parts = written ?? { year, month: monthNumber(month) ?? month, day };
  const problem = wrongIn(parts, filled.join("/"));
  if (problem) return { value: null, problem };
  return { value: [parts.year, padded(parts.month), padded(parts.day)].filter(Boolean).join("-") };
}

/**
 * What is wrong with a date, in the words that were typed; whether there is such a day, the calculator knows.
 *
 * @param {import("./written-date.js").DateParts} parts
 * @param {string} whole all that was typed
 */
function wrongIn({ year, month, day }, whole) {
  if (!isNumber(month) && !year && !day) return `“${whole}” is not a date. Enter month, day and year, ${EXAMPLE}.`;
  if (!isNumber(month) || Number(month) > LAST_MONTH) return `“${month}” is not a month. The month comes first, ${EXAMPLE}.`;
  if (!isNumber(day)) return `“${day}” is not a day. Enter its number, ${EXAMPLE}.`;
  if (!year) return `“${whole}” has no year. Enter it with four digits, ${EXAMPLE}.`;
  if (/^\d\d$/.test(year)) return `The year “${year}” has two digits. Enter all four: 20${year} or 19${year}.`;
  if (!/^\d{4}$/.test(year)) return `“${year}” is not a year. Enter it with four digits, ${EXAMPLE}.`;
  if (day && !month) return `The day “${day}” has no month. Enter the month too, ${EXAMPLE}.`;
  return "";
}

/** @param {string} text */
function isNumber(text) {
  return /^\d{0,2}$/.test(text);
}

/**
 * @param {HTMLElement} field
 * @param {unknown} value
 */
export function writeDate(field, value) {
  const [year = "", month = "", day = ""] = typeof value === "string" && DATE.test(value) ? value.split("-") : [];
  for (const [name, text] of Object.entries({ year, month, day })) {
    const input = part(field, name);
    if (input) input.value = text.replace(/^0(?=\d$)/, "");
  }
}

/** @param {string} text */
function padded(text) {
  return /^\d$/.test(text) ? `0${text}` : text;
}

/**
 * Have a date that was put into one field whole stand in its three, once it was pasted or the field was left.
 *
 * @param {HTMLElement} form
 */
export function spreadDates(form) {
  const spread = (/** @type {Event} */ { target }) => {
    const field = target instanceof Element ? target.closest("[data-date]") : null;
    const value = field instanceof HTMLElement && readDate(field).value;
    if (value) writeDate(field, value);
  };
  form.addEventListener("change", spread);
  form.addEventListener("input", (event) => {
    if (event instanceof InputEvent && event.inputType === "insertFromPaste") spread(event);
  });
}

/**
 * A question for a date, which may also take "none".
 *
 * @type {Field}
 */
export const date = {
  read(field) {
    const none = part(field, "none");
    const read = readDate(field);
    if (!(none instanceof HTMLInputElement) || !none.checked) return read;
    const words = none.labels?.[0]?.textContent?.trim() ?? "";
    if (read.value || read.problem) return { value: null, problem: `Give a date, or choose “${words}”, not both.` };
    return { value: "none" };
  },
  write(field, value) {
    const none = part(field, "none");
    if (none instanceof HTMLInputElement) none.checked = value === "none";
    writeDate(one(field, "[data-date]"), value === "none" ? null : value);
  },
};
