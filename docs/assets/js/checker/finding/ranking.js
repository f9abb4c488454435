/**
 * Finds entries of the index by what somebody typed. Every word has to be found; what is found in a name comes before
 * what is found in a text, and among equals a code before a procedure, and so on.
 *
 * @typedef {{kind: string, page: string, place?: string, title: string, under: string, names: string[], text?: string}} Entry
 * @typedef {{entries: Entry[], codes: string[], payers: string[]}} Index
 * @typedef {{results: Entry[], missing: string[]}} Found `missing`: codes that are not here
 */
import { isMeant, spelled, wordsOf } from "./words.js";
import { codesIn } from "./written-codes.js";

const KINDS = ["code", "procedure", "condition", "payer", "policy", "section", "definition", "criterion", "reading"];
/** In texts: a policy's is of all that its checker offers, so the sentence itself comes first. */
const KINDS_OF_TEXTS = ["code", "criterion", "definition", "reading", "policy"];
/** Where all words were found, the best first. */
const EXACT = 0;
const BEGINNING = 1;
const NAMED = 2;
const SAID = 3;

/**
 * @param {Index} index
 * @param {string} typed
 * @returns {Found}
 */
export function find(index, typed) {
  const codes = codesIn(typed);
  if (!codes.length) return { results: ranked(index.entries, typed), missing: [] };
  const here = index.entries.filter((entry) => entry.kind === "code" && codes.includes(entry.title));
  here.sort((one, other) => codes.indexOf(one.title) - codes.indexOf(other.title));
  const saying = codes.flatMap((code) => ranked(index.entries, code));
  const missing = codes.filter((code) => !index.codes.includes(code));
  return { results: [...new Set([...here, ...saying])], missing };
}

/**
 * @param {Entry[]} entries
 * @param {string} typed
 */
function ranked(entries, typed) {
  const query = { name: spelled(typed), words: wordsOf(typed) };
  if (!query.words.length) return [];
  const graded = entries.flatMap((entry, order) => {
    const grade = gradeOf(prepared(entry), query);
    return grade === undefined ? [] : [{ entry, weight: [grade, rankOf(entry, grade), lengthOf(entry), order] }];
  });
  return graded.sort((one, other) => compare(one.weight, other.weight)).map(({ entry }) => entry);
}

/**
 * @param {ReturnType<typeof prepared>} entry
 * @param {{name: string, words: string[]}} query
 */
function gradeOf({ names, words, all }, { name, words: typed }) {
  if (names.some((each) => each === name)) return EXACT;
  if (words.some((each) => typed.every((word, place) => isMeant(each[place] ?? "", word)))) return BEGINNING;
  if (words.some((each) => typed.every((word) => each.some((one) => isMeant(one, word))))) return NAMED;
  if (typed.every((word) => all.some((one) => isMeant(one, word)))) return SAID;
  return undefined;
}

/**
 * @param {Entry} entry
 * @param {number} grade
 */
function rankOf({ kind }, grade) {
  return (grade === SAID ? KINDS_OF_TEXTS : KINDS).indexOf(kind);
}

/** Of two sentences that say it, the shorter one is more about it. Names keep the order of the data. @param {Entry} entry */
function lengthOf(entry) {
  return entry.kind === "criterion" ? entry.title.length : 0;
}

/** @type {WeakMap<Entry, {names: string[], words: string[][], all: string[]}>} */
const known = new WeakMap();

/** The words of an entry, made once. @param {Entry} entry */
function prepared(entry) {
  let made = known.get(entry);
  if (!made) {
    const all = [...new Set(wordsOf([entry.title, ...entry.names, entry.text ?? ""].join(" ")))];
    made = { names: entry.names.map(spelled), words: entry.names.map(wordsOf), all };
    known.set(entry, made);
  }
  return made;
}

/**
 * @param {number[]} one
 * @param {number[]} other
 */
function compare(one, other) {
  const place = one.findIndex((weight, at) => weight !== other[at]);
  return place < 0 ? 0 : (one[place] ?? 0) - (other[place] ?? 0);
}
