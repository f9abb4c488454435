/** The reasons of a result: each criterion with how it stands, its sentence, the facts of the case, and its place. */
import { linkTo, make } from "../browser/index.js";
import { fillStatus, shown } from "../criteria/index.js";
import { citationButton, criterionPlace } from "./policy-words.js";

/** @import { Fact, Reason } from "../calculator/index.js" */

/**
 * A line for each reason, in full.
 *
 * @param {Reason[]} reasons
 * @returns {Node[][]}
 */
export function reasonLines(reasons) {
  return reasons.map((reason) => [head(reason), ...facts(reason), ...places(reason)]);
}

/**
 * What would have come first and does not hold: a line for each, in short.
 *
 * @param {Reason[]} reasons
 * @returns {(string | Node)[][]}
 */
export function ruledOutLines(reasons) {
  return reasons.map(({ criteria, citation, text, facts }) => {
    const [id = ""] = criteria;
    const said = facts.map(({ value }) => value).join("; ");
    const words = [citation, text].filter(Boolean).join(" ");
    return [...(id ? [linkTo(id, words)] : [words]), ...(said ? [` ${said}.`] : [])];
  });
}

/**
 * The facts of a case as one text: "value; bound".
 *
 * @param {Fact[]} facts
 */
export function factsInWords(facts) {
  return facts.map(({ value, bound }) => [value, bound].filter(Boolean).join("; ")).join(" · ");
}

/** @param {Reason} reason */
function head({ role, criteria, citation, status, words, text }) {
  const label = make("span");
  // What only says which criteria apply judges nothing; the calculator has the words for it.
  const place = role === "route" ? { guard: "" } : (criterionPlace(criteria[0] ?? "")?.dataset ?? {});
  const how = shown(status, place);
  if (words) fillStatus(label, role === "route" && status === "not_met" ? { ...how, words: "Does not hold" } : how);
  const id = make("b", citation);
  id.className = "citing__id";
  const line = make("p", ...(words ? [label, " "] : []), ...(citation ? [id, " "] : []), text);
  line.className = "reason__head";
  return line;
}

/** @param {Reason} reason */
function facts({ facts }) {
  if (!facts.length) return [];
  const list = make("ul", ...facts.map(fact));
  list.className = "reason__facts";
  return [list];
}

/** @param {Fact} fact */
function fact({ value, bound }) {
  const [known, limit] = [make("span", value), make("span", bound)];
  known.className = "reason__value";
  limit.className = "reason__bound";
  return bound ? make("li", known, " ", limit) : make("li", known);
}

/**
 * Where it stands, in the source and in the list, and what copies its citation.
 *
 * @param {Reason} reason
 */
function places({ criteria, place }) {
  const there = criteria.filter(criterionPlace);
  const links = there.flatMap((id) => [" ", ...linksTo(id, there.length > 1)]);
  if (!place && !links.length) return [];
  const lines = [...(place ? [make("p", `Source: ${place}.`)] : []), make("p", ...links)];
  for (const line of lines) line.className = "reason__places";
  return lines;
}

/**
 * @param {string} id
 * @param {boolean} named whether the links have to say which criterion they are about, beside those of another
 */
function linksTo(id, named) {
  const button = citationButton(id);
  const cited = button?.dataset.cited ?? "";
  const which = make("span", cited && `: ${cited}`);
  if (!named) which.className = "visually-hidden";
  const link = linkTo(id, "Show in the list");
  link.append(which);
  return [link, ...(button ? [" ", button] : [])];
}
