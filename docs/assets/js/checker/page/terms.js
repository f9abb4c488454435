/** Terms in the sentences of criteria, where the browser cannot show by itself what they mean. */
import { goToPlace } from "./fragment.js";

const MEANING = "meaning_";

/** Lead to the definition further down the page instead. */
export function leadToDefinitions() {
  if ("popover" in HTMLElement.prototype) return;
  document.addEventListener("click", ({ target }) => {
    const term = target instanceof Element ? target.closest(".term") : null;
    const meaning = term?.getAttribute("popovertarget");
    if (meaning) goTo(meaning.slice(MEANING.length));
  });
}

/** @param {string} id */
function goTo(id) {
  // The same address a second time is no change of address.
  if (location.hash === `#${id}`) goToPlace();
  else location.hash = id;
}
