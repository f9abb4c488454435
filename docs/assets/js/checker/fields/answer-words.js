/** The answer that a field shows, in words. */
import { all } from "../browser/index.js";
import { fieldOf } from "./kinds.js";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const SINCE = "since ";

/**
 * What a field is answered by.
 *
 * @param {HTMLElement} field
 * @returns {string} nothing where it is not answered
 */
export function fieldWords(field) {
  const chosen = all(field, "input:checked:not([value=''])").map((input) => input.closest("label")?.textContent?.trim() ?? "");
  if (chosen.length) return chosen.join("; ");
  const { value } = fieldOf(field).read(field);
  return value === null ? "" : typed(field.dataset.type ?? "", String(value));
}

/**
 * @param {string} type
 * @param {string} value
 */
function typed(type, value) {
  if (type === "date") return dateWords(value);
  return value.startsWith(SINCE) ? SINCE + dateWords(value.slice(SINCE.length)) : value;
}

/**
 * "June 10, 2025", "June 2025", "2025"; what is no date stays as it was typed.
 *
 * @param {string} text
 */
function dateWords(text) {
  const [year, month, day] = text.split("-");
  const name = MONTHS[Number(month) - 1];
  if (!name) return text;
  return day ? `${name} ${Number(day)}, ${year}` : `${name} ${year}`;
}
