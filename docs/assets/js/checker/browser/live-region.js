/** The live region of the page: what is put there is read out, and the focus stays where it is. */
import { make } from "./elements.js";

/**
 * Say something to everyone.
 *
 * @param {string} words
 */
export function announce(words) {
  const region = document.querySelector("[data-said]") ?? addLiveRegion();
  // The same words a second time are no change, and would not be read out.
  region.replaceChildren(make("span", words));
}

/** Have the region there before there is anything to say: some readers hear only of changes. */
export function addLiveRegion() {
  const region = make("p");
  region.className = "visually-hidden";
  region.setAttribute("role", "status");
  region.dataset.said = "";
  document.body.append(region);
  return region;
}
