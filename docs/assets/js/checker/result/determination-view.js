/** A determination on the page: at the criteria, in the standing that is always in view, in the full result. */
import { anchored, one } from "../browser/index.js";
import { markCriteria } from "../criteria/index.js";
import { Result } from "./result.js";
import { Standing } from "./standing.js";

/** @import { Asking, Because, Determination } from "../calculator/index.js" */

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
   * @param {string} service the date of service, empty where there is none
   */
  show(determination, open, service) {
    anchored(() => markCriteria(this.#criteria, determination));
    this.#standing.show(determination, open);
    this.#result.show(determination, open, service);
    performance.mark("determination-shown");
  }

  /**
   * What to answer next, of the case that is shown.
   *
   * @param {Asking} asking
   */
  suggest(asking) {
    this.#standing.suggest(asking);
    this.#result.suggest(asking);
  }

  /**
   * Why the case that is shown comes out so.
   *
   * @param {Determination} determination
   * @param {Because} because
   */
  explain(determination, because) {
    this.#result.explain(determination, because);
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
