/** Ways to what somebody looks for: by words, by code, from a citation id. It knows nothing of the checker. */
export { correctAddress, offerLookup } from "./citation-lookup.js";
export { offerCodeTable } from "./code-table.js";
export { offerFinder } from "./finder.js";
export { proposePage } from "./not-found.js";
export { usualPlace } from "./written-address.js";
