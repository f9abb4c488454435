/** Marks each criterion where it stands, in the list people read and link to. */
import { all } from "../browser/elements.js";
import { shown } from "./status-words.js";

/**
 * @import { Determination } from "../calculator/exchange.js"
 * @import { Shown } from "./status-words.js"
 */

/**
 * A sign with words.
 *
 * @param {HTMLElement} slot
 * @param {Shown} status
 */
export function fillStatus(slot, { sign, words }) {
  slot.className = `status status--${sign}`;
  slot.replaceChildren(...icon(sign), ` ${words}`);
}

/** @param {HTMLElement} slot */
export function emptyStatus(slot) {
  slot.className = "status";
  slot.replaceChildren();
}

/**
 * @param {string} sign
 * @returns {Node[]}
 */
function icon(sign) {
  const drawn = document.querySelector(`[data-icons] [data-icon="${sign}"]`);
  return drawn ? [drawn.cloneNode(true)] : [];
}

/**
 * Show how every criterion stands, or nothing where there is no determination.
 *
 * @param {HTMLElement} list
 * @param {Determination} [determination]
 */
export function markCriteria(list, determination) {
  for (const criterion of all(list, "[data-criterion]")) {
    const finding = determination?.criteria[criterion.dataset.criterion ?? ""];
    const slot = all(criterion, "[data-status]")[0];
    if (!slot) continue;
    const status = finding && shown(finding.status, criterion.dataset.against !== undefined);
    const sign = status?.sign ?? "";
    if (sign === (criterion.dataset.standingNow ?? "")) continue;
    criterion.dataset.standingNow = sign;
    if (status) fillStatus(slot, status);
    else emptyStatus(slot);
  }
}
