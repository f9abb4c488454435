/** What somebody looks for among the codes: codes, as people write them, and words. */

/** @typedef {{codes: string[], words: string[]}} Query `codes`: the beginnings of codes, one of which is enough; `words`: all of them */

// What stands before a code on a form, and between codes.
const NO_WORDS = new Set(["cpt", "hcpcs", "icd", "icd-10", "code", "codes", "and", "or"]);
const CODE = /^(?:\d{3,4}|\d{4}[\da-z]|[a-z]\d{4})$/;

/**
 * Read what was typed, such as "+64484", "cpt 62321" or "62320, 62323 neck".
 *
 * @param {string} text
 * @returns {Query}
 */
export function readQuery(text) {
  const parts = text.toLowerCase().split(/[\s,;/+:®]+/).filter((part) => part && !NO_WORDS.has(part));
  return { codes: parts.filter((part) => CODE.test(part)), words: parts.filter((part) => !CODE.test(part)) };
}

/**
 * Whether an entry is looked for.
 *
 * @param {Query} query
 * @param {string} code
 * @param {string} text all that can be read of it
 */
export function isSought({ codes, words }, code, text) {
  const read = text.toLowerCase().split(/[^\p{L}\d]+/u);
  const named = codes.length === 0 || codes.some((each) => code.toLowerCase().startsWith(each));
  return named && words.every((word) => parts(word).every((part) => read.some((each) => each.startsWith(part))));
}

/** @param {string} word */
function parts(word) {
  return word.split(/[^\p{L}\d]+/u);
}
