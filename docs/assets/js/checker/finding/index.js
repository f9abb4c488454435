/** Ways to what somebody looks for: from a citation id to what it stands for. It knows nothing of the checker. */
export { offerCodeTable } from "./code-table.js";
export { correctAddress, offerLookup } from "./citation-lookup.js";
