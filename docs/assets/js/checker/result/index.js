/**
 * The result: how the case stands, at the criteria, in the bar that is always in view, and in full. Of the form it knows
 * only where its fields are.
 */
export { counted } from "./counting.js";
export { DeterminationView } from "./determination-view.js";
export { criterionText, missingWords } from "./policy-words.js";
export { factsInWords } from "./reasons.js";
export { verdict } from "./verdict.js";
