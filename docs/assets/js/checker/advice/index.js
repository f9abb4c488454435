/** Advice, when somebody asks: the earliest date, and what would meet the criteria. It knows nothing of the form. */
export { Advice } from "./advice.js";
export { awaitedWords, otherPolicies } from "./other-policies.js";
export { timeline } from "./timeline.js";

/** @typedef {import("./other-policies.js").Other} Other */
