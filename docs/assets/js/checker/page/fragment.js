/** What the part of the address after "#" asks for: a place on the page, or a worked case to fill in. */
import { openAround } from "../browser/index.js";

const CASE = "case=";
const MARK = "data-marked";

/**
 * The id of the worked case that the address names.
 *
 * @returns {string | undefined}
 */
export function caseInAddress() {
  const fragment = decodedFragment();
  return fragment.startsWith(CASE) ? fragment.slice(CASE.length) : undefined;
}

/** Mark the place that the address names, put the focus there, and open what hides it. */
export function goToPlace() {
  const place = document.getElementById(decodedFragment());
  for (const marked of document.querySelectorAll(`[${MARK}]`)) marked.removeAttribute(MARK);
  if (!place?.closest(".policy")) return;
  openAround(place);
  if (isCited(place)) place.setAttribute(MARK, "");
  if (!place.hasAttribute("tabindex")) return;
  place.focus({ preventScroll: true });
  place.scrollIntoView();
}

/** The part of the address after "#"; nothing where its encoding is broken. */
export function decodedFragment() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
}

/**
 * Whether it is a place from the data; the ids of the page's own headings and fields have underscores.
 *
 * @param {Element} place
 */
function isCited(place) {
  return !place.id.includes("_");
}
