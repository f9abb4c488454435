/** What somebody's link says is a case: taken as one only where it has the length, the form and the depth of a case. */

/** @import { Answers } from "../calculator/index.js" */

// Some hundred answers and fifty earlier procedures. Longer addresses get cut off on their way.
export const LONGEST = 24_000;
const MOST_ANSWERS = 300;
const MOST_OPTIONS = 50;
// All that a form can hold: ids of options, dates, lengths of time.
const WORD = /^[a-z0-9][a-z0-9 _.-]{0,99}$/i;

/**
 * What the text of a link holds: a case, and what it says it belongs to; `undefined` where it holds no case.
 *
 * @param {string} text
 * @returns {{policy: unknown, version: unknown, answers: Answers} | undefined}
 */
export function untrustedCase(text) {
  const content = text.length > LONGEST ? undefined : decoded(text);
  if (!isRecord(content) || !isCase(content.answers)) return undefined;
  return { policy: content.policy, version: content.version, answers: content.answers };
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
  return isFlat(value, (each) => isAnswer(each) || (Array.isArray(each) && each.every((entry) => isFlat(entry, isAnswer))));
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

/**
 * One answer, or a list of options.
 *
 * @param {unknown} value
 */
function isAnswer(value) {
  return isWord(value) || (Array.isArray(value) && value.length <= MOST_OPTIONS && value.every(isWord));
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
