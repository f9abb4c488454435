/** Scroll anchoring, also where the browser has none: what the reader is at stays where it is on the screen. */

/**
 * Change the page without moving the element that has the focus.
 *
 * @param {() => void} change
 */
export function anchored(change) {
  const at = document.activeElement;
  const before = at?.getBoundingClientRect().top ?? 0;
  change();
  if (!at || CSS.supports("overflow-anchor", "auto")) return;
  window.scrollBy(0, at.getBoundingClientRect().top - before);
}
