/** A status as it is shown: a sign with words. */

/** @import { Shown } from "./status-words.js" */

/**
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
