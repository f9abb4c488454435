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
 * How a status is shown. Among exclusions and contraindications, "met" would mislead: there a condition applies. Where a
 * criterion only says which others a request has to meet, it judges nothing.
 *
 * @param {Status} status
 * @param {DOMStringMap} place of the criterion: `against`, a condition that holds speaks against the request; `guard`,
 *   it only tells requests apart
 * @returns {Shown}
 */
export function shown(status, { against, guard }) {
  const judges = against === undefined && guard === undefined;
  if (!judges && status === "met") return { sign: against === undefined ? "met" : "applies", words: "Applies" };
  if (!judges && status === "not_met") return { sign: "not_applicable", words: WORDS.not_applicable };
  return { sign: status, words: WORDS[status] };
}
