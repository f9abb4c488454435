/** What is said of something that is not in this reference: which codes and payers are, and that this decides nothing. */

/** @import { Index } from "./ranking.js" */

export const UNREADABLE =
  "The finder cannot look anything up: its file did not come through. The lists on this page lead to everything.";
const NOTHING_ABOUT_COVERAGE = "That says nothing about coverage.";

/**
 * @param {string[]} missing codes
 * @param {string} typed
 * @param {Index} index
 */
export function notHere(missing, typed, { codes, payers }) {
  const what = missing.length ? listed(missing) : `“${typed}”`;
  const is = missing.length > 1 ? "are" : "is";
  return (
    `${what} ${is} not in this reference. ${NOTHING_ABOUT_COVERAGE} Here are policies of ${listed(payers)}, ` +
    `and the ${codes.length} codes that they list: ${codes.join(", ")}.`
  );
}

/** @param {string[]} names */
function listed(names) {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
