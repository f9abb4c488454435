/** What bears on a case: where a status would say nothing of it, or call a failing what is none, there is none. */
import { all } from "../browser/index.js";
import { shown } from "./status-words.js";

/**
 * @import { Determination } from "../calculator/index.js"
 * @import { Shown } from "./status-words.js"
 */

const CRITERION = "[data-criterion]";
const LISTS = "[data-enough]";

/** A criterion that does not bear on the case; on paper it has no boxes to tick either. */
export const IDLE = { sign: "idle", words: "" };

/**
 * How each criterion of a list is shown, by the element that it stands in.
 *
 * Idle is what lies within a criterion that does not apply, within one of several ways where another was enough, and
 * what nobody has answered once no answer can change the result.
 *
 * @param {HTMLElement} list
 * @param {Determination} determination
 * @returns {Map<HTMLElement, Shown>}
 */
export function bearings(list, determination) {
  /** @type {Map<HTMLElement, Shown>} */
  const found = new Map();
  const settled = !determination.missing.length;
  for (const criterion of all(list, CRITERION)) {
    const status = determination.criteria[criterion.dataset.criterion ?? ""]?.status;
    if (!status) continue;
    const unasked = settled && status === "needs_information";
    const idle = unasked || isWithinClosed(criterion, found) || isSpare(criterion, determination);
    found.set(criterion, idle ? IDLE : shown(status, criterion.dataset));
  }
  return found;
}

/**
 * Whether the criterion around it is idle or does not apply. A section is a heading: what stands in one that does not
 * apply says so itself.
 *
 * @param {HTMLElement} criterion
 * @param {Map<HTMLElement, Shown>} found those before it
 */
function isWithinClosed(criterion, found) {
  const around = criterion.parentElement?.closest(CRITERION);
  const sign = around instanceof HTMLElement ? found.get(around)?.sign : undefined;
  return sign === IDLE.sign || (sign === "not_applicable" && around?.localName === "li");
}

/**
 * Whether it is one of several ways, not met, where enough others are.
 *
 * @param {HTMLElement} criterion
 * @param {Determination} determination
 */
function isSpare(criterion, { criteria }) {
  const status = criteria[criterion.dataset.criterion ?? ""]?.status;
  if (criterion.dataset.against !== undefined || (status !== "not_met" && status !== "needs_information")) return false;
  const around = criterion.parentElement?.closest(CRITERION);
  for (let ways = listAround(criterion); ways && around?.contains(ways); ways = listAround(ways)) {
    if (enoughHold(ways, around, criteria)) return true;
  }
  return false;
}

/** @param {Element} place */
function listAround(place) {
  return place.parentElement?.closest(LISTS) ?? undefined;
}

/**
 * Whether as many of a list hold as are needed; the list of a criterion goes by how that stands.
 *
 * @param {Element} ways
 * @param {Element} around the criterion that the list lies in
 * @param {Determination["criteria"]} criteria
 */
function enoughHold(ways, around, criteria) {
  /** @param {Element | null} place */
  const isMet = (place) => place instanceof HTMLElement && criteria[place.dataset.criterion ?? ""]?.status === "met";
  const own = ways.closest("li, section");
  if (own === around) return isMet(around);
  return [...ways.children].filter(isMet).length >= Number(ways instanceof HTMLElement ? ways.dataset.enough : 0);
}
