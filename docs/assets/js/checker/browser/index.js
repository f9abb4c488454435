/** The browser: elements of the page, the line that is read out, dates. It knows nothing of policies. */
export { dayWords, today } from "./clock.js";
export { all, linkTo, make, one } from "./elements.js";
export { addLiveRegion, announce } from "./live-region.js";
export { openAround } from "./open-around.js";
export { anchored } from "./scroll-anchor.js";
