/**
 * Change the page without moving what the reader is at. Browsers with scroll anchoring see to that themselves.
 *
 * @param {() => void} change
 */
export function steadily(change) {
  const at = document.activeElement;
  const before = at?.getBoundingClientRect().top ?? 0;
  change();
  if (!at || CSS.supports("overflow-anchor", "auto")) return;
  window.scrollBy(0, at.getBoundingClientRect().top - before);
}
