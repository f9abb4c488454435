/** The earliest date of service, in words. */
import { all, linkTo, make } from "../browser/index.js";
import { criterionText, verdict } from "../result/index.js";

/**
 * @import { Determination } from "../calculator/index.js"
 *
 * @typedef {object} Earliest
 * @property {string} start the day from which on it was looked for
 * @property {string | null} date
 * @property {Determination} determination of that date, or of the start where there is none
 */

/**
 * @param {Earliest} earliest
 * @returns {Node[]}
 */
export function earliestDate({ start, date, determination }) {
  if (date === null) return noDate(start, determination);
  const { words, more } = verdict(determination, false);
  const from = date === start ? "No limit of time stands in the way on that day." : `Sooner, from ${dayWords(start)} on, a limit of time is not met.`;
  const open = determination.decided ? "" : ` ${more} The date may move with them.`;
  return [make("p", make("b", dayWords(date))), make("p", `${from} On that day: ${words}.${open}`)];
}

/**
 * @param {string} start
 * @param {Determination} determination
 */
function noDate(start, determination) {
  const { words } = verdict(determination, false);
  const items = inTheWay(determination).map((id) => make("li", linkTo(id, criterionText(id))));
  const reasons = items.length ? [make("p", "What stands in the way on that day:"), make("ul", ...items)] : [];
  return [make("p", `Waiting alone does not help: no date from ${dayWords(start)} on meets the criteria. On that day: ${words}.`), ...reasons];
}

/**
 * The sections that are not met; of those that speak against the request, the ones that apply.
 *
 * @param {Determination} determination
 */
function inTheWay({ criteria }) {
  return all(document, "section[data-criterion]").flatMap(({ dataset: { criterion = "", against } }) =>
    criteria[criterion]?.status === (against === undefined ? "not_met" : "met") ? [criterion] : [],
  );
}

/**
 * A date as people write it, the same in every time zone.
 *
 * @param {string} day
 */
function dayWords(day) {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString("en-US", { dateStyle: "long", timeZone: "UTC" });
}
