/** What to ask next: with what was set aside, after what was asked last, and for what the questions lead to. */
import { SetAside } from "./set-aside.js";

/**
 * @import { Answers, Asking, Missing, NextAsk } from "../calculator/index.js"
 * @import { Step } from "./steps.js"
 *
 * @typedef {object} Beside what is said with a case when the next question is asked for
 * @property {Missing[]} aside
 * @property {string | undefined} after the question that was asked last
 * @property {Step["about"]} about
 *
 * @typedef {object} Source
 * @property {() => Answers} answers all that is answered
 * @property {(questions: string[]) => Promise<boolean>} check whether the calculator is there and nothing is wrong in these
 * @property {(beside: Beside) => Promise<Asking | undefined>} next what to ask; nothing where there is no answer
 */

export class Questioning {
  /** What the questions lead to. @type {Step["about"]} */
  about;
  #source;
  #aside = new SetAside();
  /** The answers when the step began. @type {Answers} */
  #before = {};
  #isBusy = false;

  /** @param {Source} source */
  constructor(source) {
    this.#source = source;
  }

  /** Nothing was asked yet. */
  clear() {
    this.about = undefined;
    this.#aside.clear();
  }

  /**
   * A step is shown: what is answered from now on is an answer to it.
   *
   * @param {Step["about"]} about
   * @returns {boolean} whether nothing is answered so far
   */
  begin(about) {
    this.about = about;
    this.#before = this.#source.answers();
    return !Object.keys(this.#before).length;
  }

  /**
   * What to ask next, when the answers to this are taken; nothing where something is wrong, or the next one is under way.
   *
   * @param {NextAsk | null} ask
   * @param {boolean} [known] whether somebody said that the rest is not known
   * @returns {Promise<Asking | undefined>}
   */
  async next(ask, known = false) {
    if (this.#isBusy) return undefined;
    this.#isBusy = true;
    const asking = await this.#find(ask, known);
    this.#isBusy = false;
    return asking;
  }

  /**
   * @param {NextAsk | null} ask
   * @param {boolean} known
   */
  async #find(ask, known) {
    const questions = (ask?.questions ?? []).map(({ question }) => question);
    if (!(await this.#source.check(questions))) return undefined;
    if (ask) this.#aside.add(ask, this.#before, this.#source.answers(), known);
    return this.#source.next({ aside: this.#aside.places, after: questions[0], about: this.about });
  }
}
