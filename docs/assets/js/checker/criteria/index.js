/** The criteria where they stand on the page: their marks, and the folds around them. It knows nothing of the form. */
export { closeFolds, closedFolds } from "./folds.js";
export { markCriteria } from "./marks.js";
export { fillStatus } from "./status.js";
export { shown } from "./status-words.js";
