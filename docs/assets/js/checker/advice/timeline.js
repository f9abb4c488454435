/** The limits of time as a picture: a row for each, marks for what it is measured from, and the days that it rules out. */
import { dayWords } from "../browser/index.js";

/**
 * @typedef {object} LimitEvent a date that is known
 * @property {string} question
 * @property {number | null} item its place in the list of earlier procedures
 * @property {string} date
 * @property {string} kind what happened
 * @property {string} text
 *
 * @typedef {object} Limit a criterion that stands in the way on some days and not on others
 * @property {string} criterion
 * @property {string} citation its short id
 * @property {string} place where it stands in the source
 * @property {LimitEvent[]} events what it is measured from
 * @property {string | null} bound how long
 * @property {string | null} first the first day on which it no longer stands in the way
 * @property {string | null} last the last day on which it does not yet
 * @property {boolean} binds whether no other one takes longer
 * @property {boolean} new_episode whether it is over since a new episode of care begins
 * @property {string} text when, and what that is measured from
 *
 * @typedef {Pick<Limit, "citation" | "bound" | "first" | "last" | "text"> & {events: {date: string}[]}} Drawn
 * @typedef {{limits: Drawn[], start: string}} Found
 * @typedef {(date: string) => number} Scale where a day stands
 */

const NAMESPACE = "http://www.w3.org/2000/svg";
// Of units that are about a pixel on a phone, so that words can be read there.
const WIDTH = 220;
const EDGE = 6;
const TOP = 20;
const ROW = 54;
const BAR = { below: 20, height: 12 };
const MARK = 4;
// About as wide as a letter is.
const LETTER = 6;

/**
 * The picture; the list of limits beside it says the same in words.
 *
 * @param {Found} found
 * @param {string} [name] its own, where a page has several pictures
 * @returns {Node[]} nothing where there is no limit
 */
export function timeline({ limits, start }, name = "limits") {
  if (!limits.length) return [];
  const [title, description, hatch] = [`${name}_title`, `${name}_description`, `${name}_hatch`];
  const at = scale(limits, start);
  const height = TOP + limits.length * ROW + EDGE;
  const picture = svg("svg", { viewBox: `0 0 ${WIDTH} ${height}`, role: "img", class: "timeline", "aria-labelledby": title, "aria-describedby": description });
  picture.append(
    text("title", { id: title }, "The limits of time"),
    text("desc", { id: description }, limits.map(words).join(" ")),
    hatching(hatch),
    ...request(at, start, height),
    ...limits.flatMap((limit, row) => drawn(limit, at, TOP + row * ROW, start, hatch)),
  );
  return [picture];
}

/** @param {Drawn} limit */
function words({ citation, text: said }) {
  return [citation, said].filter(Boolean).join(": ");
}

/**
 * @param {Drawn[]} limits
 * @param {string} start
 * @returns {Scale}
 */
function scale(limits, start) {
  const named = limits.flatMap(({ events, first, last }) => [...events.map(({ date }) => date), first ?? start, last ?? start]);
  const days = [...named, start].map(Date.parse);
  const [low, high] = [Math.min(...days), Math.max(...days)];
  return (date) => EDGE + ((WIDTH - 2 * EDGE) * (Date.parse(date) - low)) / Math.max(high - low, 1);
}

/**
 * Days that are ruled out are hatched: on paper too, and without color.
 *
 * @param {string} id
 */
function hatching(id) {
  const pattern = svg("pattern", { id, width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" });
  pattern.append(svg("path", { d: "M0 0V5", class: "timeline__hatch" }));
  const place = svg("defs", {});
  place.append(pattern);
  return place;
}

/**
 * The day that the case is looked at from, as a line through all rows.
 *
 * @param {Scale} at
 * @param {string} start
 * @param {number} height
 */
function request(at, start, height) {
  const line = svg("path", { d: `M${at(start)} ${TOP - MARK}V${height}`, class: "timeline__request" });
  return [line, label(at(start), TOP - 2 * MARK, `From ${dayWords(start)}`)];
}

/**
 * @param {Drawn} limit
 * @param {Scale} at
 * @param {number} top
 * @param {string} start
 * @param {string} hatch
 */
function drawn({ citation, bound, events, first, last }, at, top, start, hatch) {
  const from = last ? at(last) : Math.min(...events.map(({ date }) => at(date)), at(start));
  const to = first ? at(first) : WIDTH - EDGE;
  const y = top + BAR.below;
  const rule = [citation, bound].filter(Boolean).join(" · ");
  const day = first ? label(to, y + 2 * BAR.height, `from ${dayWords(first)}`) : label(from, y + 2 * BAR.height, `until ${dayWords(last ?? start)}`);
  const bar = svg("rect", { x: from, y, width: Math.max(to - from, 1), height: BAR.height, fill: `url(#${hatch})`, class: "timeline__bar" });
  return [label(EDGE, y - MARK, rule), bar, day, ...events.map(({ date }) => mark(at(date), y + BAR.height / 2))];
}

/**
 * @param {number} x
 * @param {number} y
 */
function mark(x, y) {
  return svg("path", { d: `M${x - MARK} ${y - MARK}l${2 * MARK} ${2 * MARK}m0 ${-2 * MARK}l${-2 * MARK} ${2 * MARK}`, class: "timeline__event" });
}

/**
 * Words that stay within the picture: where they do not fit behind their place, they end there, or at the edge.
 *
 * @param {number} x
 * @param {number} y
 * @param {string} said
 */
function label(x, y, said) {
  const width = said.length * LETTER;
  const ends = x + width > WIDTH;
  return text("text", { x: ends && x < width ? WIDTH : x, y, "text-anchor": ends ? "end" : "start", class: "timeline__label" }, said);
}

/**
 * @param {string} tag
 * @param {Record<string, string | number>} attributes
 * @param {string} said
 */
function text(tag, attributes, said) {
  const made = svg(tag, attributes);
  made.textContent = said;
  return made;
}

/**
 * @param {string} tag
 * @param {Record<string, string | number>} attributes
 */
function svg(tag, attributes) {
  const made = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}
