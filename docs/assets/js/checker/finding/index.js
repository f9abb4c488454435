/** Ways to what somebody looks for: from a citation id to what it stands for. It knows nothing of the checker. */
export { correctAddress, offerLookup } from "./citation-lookup.js";
export { offerFinder } from "./finder.js";
