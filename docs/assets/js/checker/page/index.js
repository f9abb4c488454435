/** What every page does, with a checker or without: its address, its theme, its age. It knows nothing of answers. */
export { arriveAtPage } from "./arrival.js";
export { caseInAddress, goToPlace } from "./fragment.js";
export { leadOn } from "./leading-on.js";
export { correctPlace, remarkOnMissingPlace } from "./missing-place.js";
export { leaveMovedPage } from "./moved-page.js";
export { markOverdue } from "./overdue-review.js";
export { leadToDefinitions } from "./terms.js";
export { keepPage, standWhereLinkLeads } from "./theme-history.js";
export { loadThemeAfter } from "./theme-script.js";
export { leaveForCases } from "./worked-cases.js";
