/** Dates: the reader's clock, and days as people write them. */

/** @type {Intl.DateTimeFormatOptions[]} by how many parts of a date are known: the year, the month, the day */
const PARTS = [{ year: "numeric" }, { year: "numeric", month: "long" }, { dateStyle: "long" }];

/**
 * Today, as YYYY-MM-DD.
 *
 * @returns {string}
 */
export function today() {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, "0"));
  return `${now.getFullYear()}-${month}-${day}`;
}

/**
 * A date as people write it, the same in every time zone: "June 10, 2025"; "June 2025" where the day is not known.
 *
 * @param {string} date as YYYY-MM-DD, or its beginning
 * @returns {string}
 */
export function dayWords(date) {
  const parts = date.split("-").map(Number);
  const [year = 0, month = 1, day = 1] = parts;
  return new Date(Date.UTC(year, month - 1, day)).toLocaleDateString("en-US", { ...PARTS[parts.length - 1], timeZone: "UTC" });
}
