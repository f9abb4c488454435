/**
 * Open every fold that a place lies in, and have what else hides it hear that it is wanted (the event "reveal").
 *
 * @param {Element} place
 */
export function openAround(place) {
  for (let fold = place.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
  place.dispatchEvent(new Event("reveal", { bubbles: true }));
}
