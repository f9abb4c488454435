/** The earliest date of service, in words. */
import { dayWords, linkTo, make } from "../browser/index.js";
import { fieldId } from "../fields/index.js";
import { criterionText, verdict } from "../result/index.js";

/**
 * @import { Determination } from "../calculator/index.js"
 *
 * @typedef {object} Fresh an answer that was not stated for the date, and has to hold then
 * @property {string} question
 * @property {string} text
 *
 * @typedef {object} Reason a criterion that stands in the way
 * @property {string | null} criterion
 * @property {string[]} answers that decided it, in words
 *
 * @typedef {object} Earliest
 * @property {string} start the day from which on it was looked for
 * @property {string | null} date
 * @property {Fresh[]} fresh what the date rests on
 * @property {string | null} closest the day that the least is missing from, where there is no date
 * @property {Reason[]} reasons what is missing from it
 * @property {Determination} determination of the one day or the other
 */

/**
 * @param {Earliest} earliest
 * @returns {Node[]}
 */
export function earliestDate(earliest) {
  const { start, date, fresh, determination } = earliest;
  if (date === null) return noDate(earliest);
  const { words } = verdict(determination, false);
  const from = date === start ? "No limit of time stands in the way on that day." : `Sooner, from ${dayWords(start)} on, a limit of time is not met.`;
  const open = determination.missing.length ? " The date may move with the answers that are missing." : "";
  const then = fresh.length ? "On that day, as long as all of it holds" : "On that day";
  return [...dateWith(dayWords(date), fresh), make("p", `${from} ${then}: ${words}.${open}`)];
}

/**
 * The date, and what has to hold on it.
 *
 * @param {string} day
 * @param {Fresh[]} fresh
 */
function dateWith(day, fresh) {
  if (!fresh.length) return [make("p", make("b", day))];
  return [make("p", make("b", day), ", if these still hold then:"), make("ul", ...fresh.map(freshItem))];
}

/** @param {Fresh} fresh */
function freshItem({ question, text }) {
  return make("li", document.getElementById(fieldId({ question })) ? linkTo(fieldId({ question }), text) : text);
}

/** @param {Reason} reason */
function reasonItem({ criterion, answers }) {
  const why = answers.join("; ");
  return criterion === null ? make("li", why) : make("li", linkTo(criterion, criterionText(criterion)), ` (${why})`);
}

/** @param {Earliest} earliest */
function noDate({ start, closest, reasons, determination }) {
  const { words } = verdict(determination, false);
  const items = reasons.map(reasonItem);
  const when = closest === null || closest === start ? "" : `, even on ${dayWords(closest)}`;
  const list = items.length ? [make("p", `What stands in the way${when}:`), make("ul", ...items)] : [];
  return [make("p", `Waiting alone does not help: no date from ${dayWords(start)} on meets the criteria. The result stays: ${words}.`), ...list];
}
