/** What a determination comes to, in a few words. */
import { outcome } from "./policy-words.js";

/**
 * @import { Determination } from "../calculator/index.js"
 *
 * @typedef {object} Verdict
 * @property {string} sign
 * @property {string} words
 * @property {string} more
 */

/**
 * @param {Determination} determination
 * @param {boolean} open whether questions are still unanswered
 * @returns {Verdict}
 */
export function verdict(determination, open) {
  const { outcomes, payer_decides: payerDecides } = determination;
  const [only, ...others] = outcomes;
  if (only && !others.length) {
    const { sign, label } = outcome(only);
    return { sign, words: label, more: open ? "No remaining answer can change this." : "" };
  }
  if (payerDecides) {
    return { sign: "case_by_case", words: "Depends on the payer's judgment", more: "No remaining answer can change this; the payer weighs it." };
  }
  return { sign: "needs_information", words: "Needs information", more: "" };
}
