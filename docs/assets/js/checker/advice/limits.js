/** The limits of time, each with its criterion, in words. */
import { linkTo, make } from "../browser/index.js";
import { criterionText } from "../result/index.js";
import { timeline } from "./timeline.js";

/** @import { Limit } from "./timeline.js" */

const BINDS = "No other limit takes longer.";
const NEW_EPISODE = "Waiting alone helps only where a new episode of care begins, whose own criteria then apply:";

/**
 * @param {{limits: Limit[], newly_asked: string[], start: string}} found
 * @returns {Node[]}
 */
export function limitList(found) {
  const { limits, newly_asked: newly } = found;
  if (!limits.length) return [];
  const list = make("ul", ...limits.map(limitItem));
  list.className = "limits";
  const episode = newly.length ? [make("p", NEW_EPISODE), make("ul", ...newly.map(criterionItem))] : [];
  return [...episode, make("p", limits.length === 1 ? "The limit of time:" : "The limits of time, each with its own day:"), ...timeline(found), list];
}

/** @param {Limit} limit */
function limitItem({ criterion, citation, place, text, binds }) {
  const cited = make("span", [citation, place].filter(Boolean).join(", "));
  cited.className = "limits__place";
  const when = make("span", `${text}${binds && text ? ` ${BINDS}` : ""}`);
  when.className = "limits__when";
  return make("li", linkTo(criterion, criterionText(criterion)), " ", cited, " ", when);
}

/** @param {string} criterion */
function criterionItem(criterion) {
  return make("li", linkTo(criterion, criterionText(criterion)));
}
