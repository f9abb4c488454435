/** Where a determination is to be seen: at the criteria, in the standing that is always in view, in the full result. */
import { one } from "../browser/elements.js";
import { Result } from "./result.js";
import { markCriteria } from "../criteria/marks.js";
import { steadily } from "../browser/scroll-anchor.js";
import { Summary } from "./standing.js";

/** @import { Determination } from "../calculator/exchange.js" */

export class Display {
  #criteria;
  #summary;
  #result;

  /** @param {HTMLElement} policy the whole page of a policy */
  constructor(policy) {
    this.#criteria = one(policy, "[data-criteria]");
    this.#summary = new Summary(policy);
    this.#result = new Result(policy);
    this.clear();
  }

  /**
   * @param {Determination} determination
   * @param {boolean} open whether questions are still unanswered
   */
  show(determination, open) {
    steadily(() => markCriteria(this.#criteria, determination));
    this.#summary.show(determination, open);
    this.#result.show(determination, open);
    performance.mark("determination-shown");
  }

  /** Be a reference again. */
  clear() {
    markCriteria(this.#criteria);
    this.#summary.clear();
    this.#result.clear();
  }

  focusResult() {
    this.#result.focus();
  }
}
