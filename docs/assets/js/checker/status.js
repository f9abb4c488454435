/** Marks each criterion where it stands, in the list people read and link to. */
import { all } from "./page.js";
import { shown } from "./words.js";

/**
 * @import { Determination } from "./types.js"
 * @import { Shown } from "./words.js"
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
 * Whether a section is met only because nothing in it is for this case: "met" would say more than was looked at.
 *
 * @param {HTMLElement} section
 * @param {Determination | undefined} determination
 */
function isIdle(section, determination) {
  if (!section.matches("section")) return false;
  // Only what is joined to the section itself: below a criterion that does not apply, anything may hold.
  const parts = all(section, "[data-criterion], .item--ref, .item--bare > p");
  const top = parts.filter((part) => part.parentElement?.closest("[data-criterion]") === section);
  const standings = top.map((part) => determination?.criteria[part.dataset.criterion ?? ""]?.status);
  return standings.length > 0 && standings.every((status) => status === "not_applicable");
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
    const idle = finding?.status === "met" && isIdle(criterion, determination);
    const standing = idle ? "not_applicable" : finding?.status;
    const status = standing && shown(standing, criterion.dataset.against !== undefined);
    const sign = status?.sign ?? "";
    if (sign === (criterion.dataset.standingNow ?? "")) continue;
    criterion.dataset.standingNow = sign;
    if (status) fillStatus(slot, status);
    else emptyStatus(slot);
  }
}
