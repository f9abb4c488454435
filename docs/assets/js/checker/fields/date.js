/** A date in three text fields; the day, or day and month, may be left blank. */
import { one } from "../browser/index.js";
import { part } from "./parts.js";

/** @import { Field } from "./field.js" */

const PARTS = /** @type {const} */ (["year", "month", "day"]);
const DATE = /^\d{4}(-\d\d(-\d\d)?)?$/;

/**
 * What is typed, in the form the calculator takes: "2025-03-14", "2025-03", "2025"; `null` when all is blank.
 *
 * @param {HTMLElement} field
 * @returns {string | null}
 */
export function readDate(field) {
  const [year = "", month = "", day = ""] = PARTS.map((name) => part(field, name)?.value.trim());
  if (!year && !month && !day) return null;
  const parts = [year || "?", padded(month), padded(day)];
  // A blank in the middle is kept, for the calculator to say what is wrong.
  while (parts.at(-1) === "") parts.pop();
  return parts.join("-");
}

/**
 * @param {HTMLElement} field
 * @param {unknown} value
 */
export function writeDate(field, value) {
  const given = typeof value === "string" && DATE.test(value) ? value.split("-") : [];
  PARTS.forEach((name, place) => {
    const input = part(field, name);
    if (input) input.value = (given[place] ?? "").replace(/^0(?=\d$)/, "");
  });
}

/** @param {string} text */
function padded(text) {
  return /^\d$/.test(text) ? `0${text}` : text;
}

/**
 * A question for a date, which may also take "none".
 *
 * @type {Field}
 */
export const date = {
  read(field) {
    const none = part(field, "none");
    const typed = readDate(field);
    if (!(none instanceof HTMLInputElement) || !none.checked) return { value: typed };
    const words = none.labels?.[0]?.textContent?.trim() ?? "";
    if (typed) return { value: null, problem: `Give a date, or choose “${words}”, not both.` };
    return { value: "none" };
  },
  write(field, value) {
    const none = part(field, "none");
    if (none instanceof HTMLInputElement) none.checked = value === "none";
    writeDate(one(field, "[data-date]"), value === "none" ? null : value);
  },
};
