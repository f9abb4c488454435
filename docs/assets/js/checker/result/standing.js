/** The standing of the case in a few words, always in view. */
import { linkTo, make, one } from "../browser/elements.js";
import { fieldId } from "../fields/field-places.js";
import { fillStatus } from "../criteria/marks.js";
import { missingWords, outcome } from "./policy-words.js";
import { counted } from "../criteria/status-words.js";

/**
 * @import { Determination } from "../calculator/exchange.js"
 *
 * @typedef {object} Verdict
 * @property {string} sign
 * @property {string} words
 * @property {string} more
 */

/**
 * What a determination comes to.
 *
 * @param {Determination} determination
 * @param {boolean} open whether questions are still unanswered
 * @returns {Verdict}
 */
export function verdict(determination, open) {
  const { outcomes, missing, judgements } = determination;
  const [only, ...others] = outcomes;
  if (only && !others.length) {
    const { sign, label } = outcome(only);
    return { sign, words: label, more: open ? "No remaining answer can change this." : "" };
  }
  if (!missing.length && judgements.length) {
    return { sign: "case_by_case", words: "Payer decides case by case", more: "No remaining answer can change this; the payer weighs it." };
  }
  const more = `${counted(missing.length, "answer", "answers")} could still change the result.`;
  return { sign: "needs_information", words: "Needs information", more };
}

export class Summary {
  #words;
  #next;

  /** @param {HTMLElement} policy */
  constructor(policy) {
    one(policy, "[data-standing]").hidden = false;
    this.#words = one(policy, "[data-standing-words]");
    this.#next = one(policy, "[data-standing-next]");
  }

  /** Before anything is answered. */
  clear() {
    this.#words.replaceChildren("No case entered");
    this.#next.replaceChildren("Answer what you know; the criteria are marked as you go.");
  }

  /**
   * @param {Determination} determination
   * @param {boolean} open
   */
  show(determination, open) {
    const { sign, words, more } = verdict(determination, open);
    const label = make("span");
    fillStatus(label, { sign, words });
    // Read out only when it changes: the same words again would be noise.
    if (this.#words.textContent?.trim() !== words) this.#words.replaceChildren(label);
    const [first] = determination.missing;
    const next = first ? [make("span", "Next: ", linkTo(fieldId(first), missingWords(first)))] : [];
    this.#next.replaceChildren(make("span", more), ...next);
  }
}
