/**
 * A case in a link: the answers stand after "#", which no browser sends to a server.
 *
 * Whoever follows a link may have it from anyone. So nothing in it is taken on trust: its length, its form and its
 * depth are looked at first, then it has to belong to this version of this policy, and then the form has to be able
 * to show every answer just as it is. What fails in any of these fills in nothing.
 */
import { withoutBlanks } from "../form/same-answers.js";

/**
 * @import { Answers } from "../calculator/exchange.js"
 *
 * @typedef {{policy: string, version: string}} Of the policy that a link belongs to
 */

const KEY = "#answers=";
// Some hundred answers and fifty earlier procedures. Longer addresses get cut off on their way.
export const LONGEST = 24_000;
const MOST_ANSWERS = 300;
// All that a form can hold: ids of options, dates, lengths of time.
const WORD = /^[a-z0-9][a-z0-9 _.-]{0,99}$/i;

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
  const content = text.length > LONGEST ? undefined : decoded(text);
  if (!isRecord(content) || !isCase(content.answers)) return { problem: UNREADABLE };
  if (content.policy !== policy) return { problem: OTHER_POLICY };
  if (content.version !== version) return { problem: OUTDATED };
  return { answers: content.answers };
}

/** @param {string} text */
function decoded(text) {
  try {
    const bytes = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    const decoder = new TextDecoder("utf-8", { fatal: true });
    return JSON.parse(decoder.decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0))));
  } catch {
    return undefined;
  }
}

/**
 * @param {unknown} value
 * @returns {value is Answers}
 */
function isCase(value) {
  return isFlat(value, (each) => isWord(each) || (Array.isArray(each) && each.every((entry) => isFlat(entry, isWord))));
}

/**
 * @param {unknown} value
 * @param {(each: unknown) => boolean} isPart
 */
function isFlat(value, isPart) {
  if (!isRecord(value)) return false;
  const parts = Object.entries(value);
  return parts.length <= MOST_ANSWERS && parts.every(([name, each]) => WORD.test(name) && isPart(each));
}

/** @param {unknown} value */
function isWord(value) {
  if (typeof value === "string") return WORD.test(value);
  return typeof value === "boolean" || Number.isFinite(value);
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
