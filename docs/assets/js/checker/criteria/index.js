/**
 * The criteria where they stand on the page: their marks, the folds around them, and which of them decide. It knows
 * nothing of the form.
 */
export { Deciding } from "./deciding.js";
export { closeFolds, closedFolds } from "./folds.js";
export { markCriteria } from "./marks.js";
export { fillStatus } from "./status.js";
export { shown } from "./status-words.js";
