/** The ways to meet the criteria, in words: what they share once, then the choices that are left. */
import { linkTo, make } from "../browser/index.js";
import { fieldId } from "../fields/index.js";
import { counted, criterionText } from "../result/index.js";

/**
 * @typedef {object} Step
 * @property {"ask" | "plan" | "wait" | "fresh" | "case_by_case" | "fixed"} kind
 * @property {string | null} question
 * @property {string} text
 * @property {string[]} criteria those that ask for it
 *
 * @typedef {object} Alternative
 * @property {string[]} serves the criteria that it satisfies and others do not
 * @property {Step[]} steps
 * @property {Fork[]} choices what is left to choose after the steps
 *
 * @typedef {object} Fork a choice: one of its alternatives is needed
 * @property {Alternative[]} alternatives the cheapest first
 * @property {number} more how many others there are
 *
 * @typedef {object} Ways
 * @property {Step[]} shared
 * @property {Fork[]} choices
 * @property {number} count how many ways there are in all
 * @property {boolean} open whether there is one by which nothing known has to be otherwise
 * @property {boolean} complete
 */

const SHOWN = 3;
const NONE = "No change that the criteria know of leads to “met”.";
const MET = "Nothing is missing: the case meets the criteria as it stands.";
const TOO_MUCH = "There is too much to look at; with more answers, the ways can be worked out.";
const MORE_DAYS = "Days later than could be looked at may offer other ways.";
const HOLD = "These have to hold on that date too:";
const ASKED = "A line with a question mark is not advice: if it is so, the chart or the request has to say so.";
const CLOSED = "Something that is known stands in the way, and no step changes that. It would take this:";

/**
 * @param {Ways} found
 * @returns {Node[]}
 */
export function waysToMeet({ shared, choices, count, open, complete }) {
  if (!count) return [make("p", complete ? NONE : TOO_MUCH)];
  if (!shared.length && !choices.length) return [make("p", MET)];
  const lead = choices.length ? "In every way:" : "All of these together:";
  const steps = shared.length ? [make("p", lead), ...stepList(shared)] : [];
  const closed = open ? [] : [make("p", CLOSED)];
  const asked = asks({ serves: [], steps: shared, choices }) ? [make("p", ASKED)] : [];
  return [...closed, ...asked, ...steps, ...left(choices, shared.length > 0), ...(complete ? [] : [make("p", MORE_DAYS)])];
}

/**
 * Whether any step is a question.
 *
 * @param {Alternative} alternative
 * @returns {boolean}
 */
function asks({ steps, choices }) {
  return steps.some(({ kind }) => kind === "ask") || choices.some(({ alternatives }) => alternatives.some(asks));
}

/**
 * The choices that are left, one below the other.
 *
 * @param {Fork[]} choices
 * @param {boolean} after whether something stands before the first
 * @returns {Node[]}
 */
function left(choices, after) {
  return choices.flatMap((fork, number) => [make("p", after || number ? "And one of these:" : "One of these:"), ...alternatives(fork)]);
}

/** @param {Fork} fork */
function alternatives({ alternatives, more }) {
  const [first, rest] = [alternatives.slice(0, SHOWN), alternatives.slice(SHOWN)];
  const others = more ? [make("p", `… and ${counted(more, "other", "others")}.`)] : [];
  const title = counted(rest.length, "more alternative", "more alternatives");
  const folded = rest.length ? [make("details", make("summary", title), ...listed(rest, SHOWN + 1))] : [];
  return [...listed(first, 1), ...folded, ...others];
}

/**
 * Alternatives that serve the same stand below what they serve, numbered through.
 *
 * @param {Alternative[]} several
 * @param {number} start
 * @returns {Node[]}
 */
function listed(several, start) {
  const [head] = several;
  if (!head) return [];
  const { serves } = head;
  const other = several.findIndex((each) => each.serves.join() !== serves.join());
  const alike = several.slice(0, other < 0 ? several.length : other);
  const list = make("ol", ...alike.map((each) => make("li", ...content(each))));
  list.start = start;
  list.className = "ways";
  const texts = serves.flatMap((id) => [" ", linkTo(id, criterionText(id))]).slice(1);
  return [...(texts.length ? [make("p", ...texts)] : []), list, ...listed(several.slice(alike.length), start + alike.length)];
}

/** @param {Alternative} alternative */
function content({ steps, choices }) {
  const [first] = steps;
  if (first && steps.length === 1 && !choices.length) return stepWords(first);
  return [...stepList(steps), ...left(choices, steps.length > 0)];
}

/**
 * A list; what has to hold on the day to wait for stands in one of its own below the wait.
 *
 * @param {Step[]} steps
 */
function stepList(steps) {
  if (!steps.length) return [];
  const fresh = steps.filter(({ kind }) => kind === "fresh").map((step) => make("li", ...stepWords(step)));
  const below = fresh.length ? [make("p", HOLD), make("ul", ...fresh)] : [];
  const taken = steps.filter(({ kind }) => kind !== "fresh");
  return [make("ul", ...taken.map((step) => make("li", ...stepWords(step), ...(step.kind === "wait" ? below : []))))];
}

/** @param {Step} step */
function stepWords({ question, text, criteria }) {
  const words = question && document.getElementById(fieldId({ question })) ? linkTo(fieldId({ question }), text) : text;
  const places = criteria.filter((id) => document.getElementById(id)).map(place);
  return [words, ...places.flatMap((link) => [" ", link])];
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
