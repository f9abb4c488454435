/** The standing of the case in a few words, always in view. */
import { linkTo, make, one } from "../browser/index.js";
import { fillStatus } from "../criteria/index.js";
import { fieldId } from "../fields/index.js";
import { missingWords } from "./policy-words.js";
import { verdict } from "./verdict.js";

/** @import { Asking, Determination } from "../calculator/index.js" */

export class Standing {
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
    // What to answer next comes a moment later.
    this.#next.replaceChildren(make("span", more));
  }

  /** @param {Asking} asking */
  suggest({ next, left }) {
    const [first] = next?.questions ?? [];
    const link = first ? [make("span", "Next: ", linkTo(fieldId(first), missingWords(first)))] : [];
    this.#next.replaceChildren(...link, ...(left ? [make("span", left)] : []));
  }
}
