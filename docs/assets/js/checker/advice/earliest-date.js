/** The earliest date of service, in words. */
import { dayWords, linkTo, make } from "../browser/index.js";
import { fieldId } from "../fields/index.js";
import { counted, criterionText, missingWords, verdict } from "../result/index.js";
import { limitList } from "./limits.js";

/**
 * @import { Determination, Missing } from "../calculator/index.js"
 * @import { Limit } from "./timeline.js"
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
 * @property {boolean} settled whether nothing that is not known can move the date
 * @property {Fresh[]} fresh what the date rests on
 * @property {string | null} closest the day that the least is missing from, where there is no date
 * @property {Reason[]} reasons what is missing from it
 * @property {Limit[]} limits those of time
 * @property {string[]} newly_asked the criteria of a new episode of care, where it is all that is waited for
 * @property {Determination} determination of the one day or the other
 */

const SHOWN = 5;

/**
 * @param {Earliest} earliest
 * @returns {Node[]}
 */
export function earliestDate(earliest) {
  const { start, date, settled, fresh, determination } = earliest;
  if (date === null) return noDate(earliest);
  const { words } = verdict(determination, false);
  const from = date === start ? "No limit of time stands in the way on that day." : `Sooner, from ${dayWords(start)} on, a limit of time is not met.`;
  const then = fresh.length ? "On that day, as long as all of it holds" : "On that day";
  const open = settled ? [] : movedBy(determination);
  return [...dateWith(day(date, settled), fresh), make("p", `${from} ${then}: ${words}.`), ...open, ...limitList(earliest)];
}

/**
 * The date; while an answer could move it, only the day that it cannot be before.
 *
 * @param {string} date
 * @param {boolean} settled
 */
function day(date, settled) {
  return settled ? make("b", dayWords(date)) : `Not before ${dayWords(date)}, based on what is known`;
}

/**
 * The date, and what has to hold on it.
 *
 * @param {string | Node} words
 * @param {Fresh[]} fresh
 */
function dateWith(words, fresh) {
  if (!fresh.length) return [make("p", words, typeof words === "string" ? "." : "")];
  return [make("p", words, ", if these still hold then:"), make("ul", ...fresh.map(freshItem))];
}

/**
 * What is not known and can move the date: the first of it in view.
 *
 * @param {Determination} determination
 */
function movedBy({ missing }) {
  if (!missing.length) return [];
  const items = missing.map(missingItem);
  const [first, rest] = [items.slice(0, SHOWN), items.slice(SHOWN)];
  const more = rest.length ? [make("details", make("summary", `${counted(rest.length, "more question", "more questions")} that can move it`), make("ul", ...rest))] : [];
  return [make("p", "What can move the date, or rule it out:"), make("ul", ...first), ...more];
}

/** @param {Missing} missing */
function missingItem(missing) {
  return make("li", linkTo(fieldId(missing), missingWords(missing)));
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
function noDate(earliest) {
  const { start, closest, reasons, determination } = earliest;
  const { words } = verdict(determination, false);
  const items = reasons.map(reasonItem);
  const when = closest === null || closest === start ? "" : `, even on ${dayWords(closest)}`;
  const list = items.length ? [make("p", `What stands in the way${when}:`), make("ul", ...items)] : [];
  return [make("p", `Waiting alone does not help: no date from ${dayWords(start)} on meets the criteria. The result stays: ${words}.`), ...list, ...limitList(earliest)];
}
