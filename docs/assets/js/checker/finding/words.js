/** The words of a text, whatever a word processor, a telephone or a PDF has made of its signs. */

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const APOSTROPHES = /['’‘]/g;
const WORD = /[\p{L}\p{N}]+/gu;
const RUN = /\p{L}+|\p{N}+/gu;

/** @param {string} text */
export function plain(text) {
  return text.normalize("NFKC").replace(INVISIBLE, "").replace(APOSTROPHES, "").toLowerCase();
}

/** @param {string} text */
export function wordsOf(text) {
  return plain(text).match(WORD) ?? [];
}

/**
 * The letters and the digits of a name apart, so that “CG300”, “CG-300” and “cg 300” are one. “B.21” and “B.2.1” stay two.
 *
 * @param {string} name
 */
export function spelled(name) {
  return (plain(name).match(RUN) ?? []).join(" ");
}

/**
 * Whether a word is what somebody typed, or begins with it. One or two letters are a word of their own: “SI” is not
 * the beginning of “single”.
 *
 * @param {string} word
 * @param {string} typed
 */
export function isMeant(word, typed) {
  if (typed.length < 3) return word === typed;
  return word.startsWith(typed.length > 3 && typed.endsWith("s") ? typed.slice(0, -1) : typed);
}
