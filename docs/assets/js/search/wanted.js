/**
 * Settles at the first touch of the search, which this script may have come after; at once on a page that a search led
 * to, since its words are marked there by the index.
 */
export const wanted = new Promise((resolve) => {
  const settle = () => document.activeElement?.closest(".md-search") && resolve(undefined);
  document.addEventListener("focusin", settle);
  settle();
  if (new URLSearchParams(location.search).has("h")) resolve(undefined);
});
