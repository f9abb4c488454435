/**
 * Open every fold that a place lies in.
 *
 * @param {Element} place
 */
export function openAround(place) {
  for (let fold = place.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
}
