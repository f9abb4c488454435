/** The ways to meet the criteria, in words. */
import { linkTo, make } from "../browser/index.js";
import { fieldId } from "../fields/index.js";
import { counted } from "../result/index.js";

/**
 * @typedef {object} Step
 * @property {"document" | "wait" | "request" | "case_by_case" | "fixed" | "fresh"} kind
 * @property {string | null} question
 * @property {string} text
 * @property {string[]} criteria those that ask for it
 *
 * @typedef {object} Ways
 * @property {Step[][]} ways the cheapest first
 * @property {boolean} complete
 */

const SHOWN = 3;
const NONE = "No change that the criteria know of leads to “met”.";
const MET = "Nothing is missing: the case meets the criteria as it stands.";

/**
 * @param {Ways} found
 * @returns {Node[]}
 */
export function waysToMeet({ ways, complete }) {
  const [first] = ways;
  if (!first) return [make("p", NONE)];
  if (!first.length) return [make("p", MET)];
  const rest = ways.slice(SHOWN);
  const more = complete ? [] : [make("p", "There are more ways than these; with more answers, fewer are left.")];
  return [intro(ways.length), listed(ways.slice(0, SHOWN)), ...(rest.length ? [folded(rest)] : []), ...more];
}

/** @param {number} count */
function intro(count) {
  const words = count === 1 ? "All of these together:" : `Any one of these ${count} ways, each with all of its steps:`;
  return make("p", words);
}

/** @param {Step[][]} ways */
function folded(ways) {
  return make("details", make("summary", counted(ways.length, "more way", "more ways")), listed(ways, SHOWN + 1));
}

/**
 * @param {Step[][]} ways
 * @param {number} [start]
 */
function listed(ways, start = 1) {
  const list = make("ol", ...ways.map((way) => make("li", make("ul", ...way.map(stepItem)))));
  list.start = start;
  list.className = "ways";
  return list;
}

/** @param {Step} step */
function stepItem({ question, text, criteria }) {
  const words = question && document.getElementById(fieldId({ question })) ? linkTo(fieldId({ question }), text) : text;
  const places = criteria.filter((id) => document.getElementById(id)).map(place);
  return make("li", words, ...places.flatMap((link) => [" ", link]));
}

/**
 * A link to a criterion by its short citation id.
 *
 * @param {string} id
 */
function place(id) {
  const cited = document.querySelector(`[data-copy-citation="${id}"]`);
  const name = cited instanceof HTMLElement ? cited.dataset.cited : undefined;
  const link = linkTo(id, name ?? "criterion");
  link.className = "ways__place";
  return link;
}
