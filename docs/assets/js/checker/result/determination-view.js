/** A determination on the page: at the criteria, in the standing that is always in view, in the full result. */
import { anchored, one } from "../browser/index.js";
import { markCriteria } from "../criteria/index.js";
import { Result } from "./result.js";
import { Standing } from "./standing.js";

/** @import { Determination } from "../calculator/index.js" */

export class DeterminationView {
  #criteria;
  #standing;
  #result;

  /** @param {HTMLElement} policy the whole page of a policy */
  constructor(policy) {
    this.#criteria = one(policy, "[data-criteria]");
    this.#standing = new Standing(policy);
    this.#result = new Result(policy);
    this.clear();
  }

  /**
   * @param {Determination} determination
   * @param {boolean} open whether questions are still unanswered
   */
  show(determination, open) {
    anchored(() => markCriteria(this.#criteria, determination));
    this.#standing.show(determination, open);
    this.#result.show(determination, open);
    performance.mark("determination-shown");
  }

  /** Be a reference again. */
  clear() {
    markCriteria(this.#criteria);
    this.#standing.clear();
    this.#result.clear();
  }

  focusResult() {
    this.#result.focus();
  }
}
