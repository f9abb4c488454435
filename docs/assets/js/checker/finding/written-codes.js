/** Procedure codes in what somebody typed: with “CPT” before them, a plus, a modifier, or several in a row. */
import { plain } from "./words.js";

const CODE = /(?<![\p{L}\p{N}])(?:cpt|hcpcs)?\s*\+?(\d{4}[\da-z]|[a-z]\d{4})(?![\p{L}\p{N}])/gu;
/** What may stand between them and says nothing else; a modifier is a hyphen and two signs. */
const BESIDE = /-[\da-z]{2}(?![\p{L}\p{N}])|(?<!\p{L})(?:cpt|hcpcs|codes?|and|or|to|through|with)(?!\p{L})|[^\p{L}\p{N}]/gu;

/**
 * The codes, in capitals and in their order, each once; none where words stand beside them.
 *
 * @param {string} typed
 * @returns {string[]}
 */
export function codesIn(typed) {
  const text = plain(typed).replace(/[®™]/g, "").replace(/\p{Pd}/gu, "-");
  const found = [...text.matchAll(CODE)].map(([, code = ""]) => code.toUpperCase());
  const rest = text.replace(CODE, "").replace(BESIDE, "");
  return rest ? [] : [...new Set(found)];
}
