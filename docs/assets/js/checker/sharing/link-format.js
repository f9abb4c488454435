/**
 * A case in a link: the answers stand after "#", which no browser sends to a server.
 *
 * Whoever follows a link may have it from anyone. So nothing in it is taken on trust: its length, its form and its
 * depth are looked at first, then it has to belong to this version of this policy, and then the form has to be able
 * to show every answer just as it is. What fails in any of these fills in nothing.
 */
import { withoutBlanks } from "../form/index.js";
import { untrustedCase } from "./untrusted-case.js";

/**
 * @import { Answers } from "../calculator/index.js"
 *
 * @typedef {{policy: string, version: string}} Of the policy that a link belongs to
 * @typedef {{text: string, carried: boolean}} Taken `carried`: from before a reload of this page, by its reader
 */

const KEY = "#answers=";
/** The reader's own answers, carried over the reload of a page of another build. */
const CARRIED_KEY = "#carried-answers=";
/** What stands in the address once the answers are taken out of it: a reload then has a reason for an empty form. */
const OPENED = "#from-link";
// What mail programs and people put behind an address.
const TAIL = /(?:[^\w-]|%[0-9a-f]{2})+$/i;

const UNREADABLE = "This link cannot be read: it was cut off or changed on its way, or was not made here. Ask for it again.";
const OTHER_POLICY = "This link was made for another policy. Open it on the page of that policy, or ask for it again.";
const OUTDATED = "This link was made for another version of this policy. Enter the case again, for the version on this page.";

/**
 * The case in the address, as it stands there; it is taken out of the address at once, so that it is neither seen over
 * a shoulder nor kept among the pages that were visited in this tab.
 *
 * @returns {Taken | undefined}
 */
export function takeShared() {
  const { hash } = location;
  const key = [KEY, CARRIED_KEY].find((each) => hash.startsWith(each));
  if (!key) return undefined;
  setFragment(OPENED);
  return { text: hash.slice(key.length).replace(TAIL, ""), carried: key === CARRIED_KEY };
}

/** Whether the answers of a link were taken out of this address before. */
export function wasShared() {
  return location.hash === OPENED;
}

/** The form holds no answers of a link any more. */
export function forgetShared() {
  if (wasShared()) setFragment("");
}

/**
 * Have the answers in the address, and load the page anew.
 *
 * @param {string} link
 */
export function reloadWith(link) {
  setFragment(new URL(link).hash.replace(KEY, CARRIED_KEY));
  location.reload();
}

/** @param {string} fragment */
function setFragment(fragment) {
  history.replaceState(history.state, "", location.pathname + location.search + fragment);
}

/**
 * @param {Of} of
 * @param {Answers} answers
 * @param {string} [page] the address of the policy's page, where it is not this one
 * @returns {string} the address of the page with the answers in it
 */
export function linkWith({ policy, version }, answers, page = location.href) {
  const text = JSON.stringify({ policy, version, answers: withoutBlanks(answers) });
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte));
  const encoded = btoa(bytes.join("")).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  return `${page.replace(/[?#].*$/s, "")}${KEY}${encoded}`;
}

/**
 * What a shared case says. Answers that were carried may be of a page of another version; all others may not.
 *
 * @param {Taken} taken
 * @param {Of} of
 * @returns {{answers: Answers} | {problem: string}}
 */
export function readShared({ text, carried }, { policy, version }) {
  const content = untrustedCase(text);
  if (!content) return { problem: UNREADABLE };
  if (content.policy !== policy) return { problem: OTHER_POLICY };
  if (content.version !== version && !carried) return { problem: OUTDATED };
  return { answers: content.answers };
}
