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
 */

const KEY = "#answers=";

const UNREADABLE = "This link cannot be read: it was cut off or changed on its way, or was not made here. Ask for it again.";
const OTHER_POLICY = "This link was made for another policy. Open it on the page of that policy, or ask for it again.";
const OUTDATED = "This link was made for another version of this policy. Enter the case anew, by the version of this page.";

/**
 * The shared case in the address, as it stands there; it is taken out of the address at once, so that it is neither
 * seen over a shoulder nor kept among the pages that were visited in this tab.
 *
 * @returns {string | undefined}
 */
export function takeShared() {
  if (!location.hash.startsWith(KEY)) return undefined;
  const text = location.hash.slice(KEY.length);
  history.replaceState(history.state, "", location.pathname + location.search);
  return text;
}

/**
 * @param {Of} of
 * @param {Answers} answers
 * @returns {string} the address of this page with the answers in it
 */
export function linkWith({ policy, version }, answers) {
  const text = JSON.stringify({ policy, version, answers: withoutBlanks(answers) });
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte));
  const encoded = btoa(bytes.join("")).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  return `${location.href.replace(/[?#].*$/s, "")}${KEY}${encoded}`;
}

/**
 * What a shared case says.
 *
 * @param {string} text
 * @param {Of} of
 * @returns {{answers: Answers} | {problem: string}}
 */
export function readShared(text, { policy, version }) {
  const content = untrustedCase(text);
  if (!content) return { problem: UNREADABLE };
  if (content.policy !== policy) return { problem: OTHER_POLICY };
  if (content.version !== version) return { problem: OUTDATED };
  return { answers: content.answers };
}
