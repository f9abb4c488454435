/** What the part of the address after "#" asks for: a place on the page, or a worked case to fill in. */
import { openAround } from "./folds.js";

const CASE = "case=";

/**
 * The id of the worked case that the address names.
 *
 * @returns {string | undefined}
 */
export function caseInAddress() {
  const fragment = decoded(location.hash.slice(1));
  return fragment.startsWith(CASE) ? fragment.slice(CASE.length) : undefined;
}

/** Put the focus on the place that the address names, and open what hides it. */
export function goToPlace() {
  const place = document.getElementById(decoded(location.hash.slice(1)));
  if (!place?.closest(".policy")) return;
  openAround(place);
  if (!place.hasAttribute("tabindex")) return;
  place.focus({ preventScroll: true });
  place.scrollIntoView();
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
