/** Asks more about the case than how it stands, unless something is wrong with it; that is shown then. */

/**
 * @import { StartNotice } from "./calculator/index.js"
 * @import { Evaluation } from "./evaluation.js"
 * @import { Problems } from "./form/index.js"
 */

export class Inquiry {
  #evaluation;
  #problems;
  #start;

  /**
   * @param {Evaluation} evaluation
   * @param {Problems} problems
   * @param {StartNotice} start
   */
  constructor(evaluation, problems, start) {
    this.#evaluation = evaluation;
    this.#problems = problems;
    this.#start = start;
  }

  /**
   * @param {string} action
   * @param {object} [beside] what is said with the case
   * @returns {Promise<any>} the answer; `undefined` where something is wrong, or the case is another one by now
   */
  async ask(action, beside = {}) {
    return (await this.isSound()) ? this.#evaluation.ask(action, beside) : undefined;
  }

  /** @returns {Promise<boolean>} whether nothing is wrong with the case or the calculator */
  async isSound() {
    await this.#evaluation.now(true);
    return !this.#problems.check() && !this.#start.focusFailure();
  }

  /**
   * @param {string[]} questions
   * @returns {Promise<boolean>} whether nothing is wrong with these, or with the calculator
   */
  async areSound(questions) {
    await this.#evaluation.now(true);
    return !(this.#problems.concern(questions) && this.#problems.check()) && !this.#start.focusFailure();
  }

  /** @returns {Promise<boolean>} whether the entries are in error, whatever the calculator does */
  async isInError() {
    await this.#evaluation.now(true);
    return this.#problems.check();
  }
}
