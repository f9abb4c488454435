/** What the statuses are called. */

/** @import { Status } from "../calculator/index.js" */

/** @typedef {{sign: string, words: string}} Shown the sign's name, which is also that of its color, and the words */

/** @type {Record<Status, string>} */
const WORDS = {
  met: "Met",
  not_met: "Not met",
  needs_information: "Needs information",
  not_applicable: "Does not apply",
  case_by_case: "Payer decides case by case",
};

/**
 * How a status is shown. Among exclusions and contraindications, "met" would mislead: there a condition applies.
 *
 * @param {Status} status
 * @param {boolean} against whether a condition that holds speaks against the request
 * @returns {Shown}
 */
export function shown(status, against) {
  if (against && status === "met") return { sign: "applies", words: "Applies" };
  if (against && status === "not_met") return { sign: "not_applicable", words: "Does not apply" };
  return { sign: status, words: WORDS[status] };
}
