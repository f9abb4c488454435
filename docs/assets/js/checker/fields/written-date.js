/** Dates as people in the US write them, in one piece: "3/15/2026", "2026-03-15", "Dec 10, 2026", "March 2026". */

/** @typedef {{year: string, month: string, day: string}} DateParts the month as a number; empty where it is not given */

const MONTHS = "january february march april may june july august september october november december".split(" ");
const SHORTEST_NAME = 3;

const DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
const NAME = "(?<month>[a-z]{3,9})\\.?";
// A year of any length, so that a short one can be named.
const YEAR = "(?<year>\\d+)";
const FORMS = [
  "(?<year>\\d{4})(?:[-/](?<month>\\d{1,2})(?:[-/](?<day>\\d{1,2}))?)?",
  `(?<month>\\d{1,2})([-/])(?<day>\\d{1,2})\\2${YEAR}`,
  "(?<month>\\d{1,2})/(?<year>\\d{4})",
  "(?<month>\\d{1,2})/(?<day>\\d{1,2})",
  `${NAME} ${DAY}(?:,? ${YEAR})?`,
  `${DAY}[ -]${NAME}(?:[ -]${YEAR})?`,
  `${NAME},? (?<year>\\d{4})`,
].map((form) => new RegExp(`^${form}$`, "i"));

const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? /i;
const TIME = /[t ]\d{1,2}:\d\d.*$/i;

/**
 * The parts of a date that was written in one piece; `undefined` for any other text.
 *
 * @param {string} text
 * @returns {DateParts | undefined}
 */
export function writtenDate(text) {
  const alone = text.replace(WEEKDAY, "").replace(TIME, "");
  for (const form of FORMS) {
    const { year = "", month = "", day = "" } = form.exec(alone)?.groups ?? {};
    const number = monthNumber(month);
    if (year || number) return number === undefined ? undefined : { year, month: number, day };
  }
  return undefined;
}

/**
 * A month as a number; `undefined` for a word that is none.
 *
 * @param {string} text "3", "Mar", "March"
 * @returns {string | undefined}
 */
export function monthNumber(text) {
  if (!text || /^\d+$/.test(text)) return text;
  const word = text.toLowerCase().replace(/\.$/, "").replace(/^sept$/, "sep");
  const place = word.length < SHORTEST_NAME ? -1 : MONTHS.findIndex((name) => name.startsWith(word));
  return place < 0 ? undefined : String(place + 1);
}
