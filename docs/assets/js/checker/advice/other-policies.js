/** Where the case stands with the other policies for the same procedure. */
import { make } from "../browser/index.js";
import { fillStatus } from "../criteria/index.js";
import { factsInWords } from "../result/index.js";

/**
 * @import { Across, Reason, Standing } from "../calculator/index.js"
 *
 * @typedef {{id: string, name: string, payer: string, href: string}} Other a policy, and where it is
 */

/** The sign and color for each class. @type {Record<Standing["class"], string>} */
const SIGNS = {
  met: "met",
  not_met: "not_met",
  unproven: "not_met",
  outside: "not_applicable",
  open: "needs_information",
  payer_decides: "case_by_case",
};

const OTHER_READING = "Another reading of the source would change this; its own page says which.";

/**
 * @param {Across} answer
 * @param {Other[]} others
 * @returns {Node[]}
 */
export function otherPolicies({ standings }, others) {
  const list = make("ul", ...standings.map((standing) => item(standing, others.find(({ id }) => id === standing.policy))));
  list.className = "others";
  return [list];
}

/** @param {NonNullable<Across["awaited"]>} awaited */
export function awaitedWords({ policies, of }) {
  if (of === 1) return "The one policy with answers missing waits for this: ";
  const every = of === 2 ? "Both" : `All ${of}`;
  return `${policies === of ? every : `${policies} of ${of}`} policies with answers missing ${policies === 1 ? "waits" : "wait"} for this: `;
}

/**
 * @param {Standing} standing
 * @param {Other | undefined} other
 */
function item(standing, other) {
  const label = make("span");
  fillStatus(label, { sign: SIGNS[standing.class], words: standing.label });
  const link = make("a", other?.name ?? standing.policy);
  link.href = other?.href ?? "";
  const head = make("p", label, " ", link, other ? ` · ${other.payer}` : "");
  return make("li", head, ...why(standing));
}

/** @param {Standing} standing */
function why({ reasons, reading_matters: readingMatters, missing, asks }) {
  const other = readingMatters ? [make("p", OTHER_READING)] : [];
  if (reasons.length) return [make("ul", ...reasons.map(reason)), ...other];
  if (!missing) return other;
  const answers = missing === 1 ? "1 answer is missing" : `${missing} answers are missing`;
  return [make("p", `${answers}. It asks next: ${asks}.`), ...other];
}

/** @param {Reason} reason */
function reason({ citation, text, facts }) {
  return make("li", make("b", citation), " ", text, " ", factsInWords(facts));
}
