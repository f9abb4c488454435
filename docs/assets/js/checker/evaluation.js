/** Holds the case of the form against the criteria; of several rounds under way the last one counts. */
import { today } from "./browser/index.js";
import { calculator } from "./calculator/index.js";

/**
 * @import { Answers, Determination, Problem } from "./calculator/index.js"
 * @import { CaseForm } from "./form/index.js"
 *
 * @typedef {object} Listener
 * @property {() => void} onStart a round begins: what was worked out for the case before holds no more
 * @property {() => void} onNothing there is no case
 * @property {() => void} onOutdated the calculator is of another build than the page, and judges by another text
 * @property {(problems: Problem[]) => void} onProblems what is wrong with the case, if anything
 * @property {(determination: Determination, open: boolean, service: string) => void} onDetermination `open`: questions
 *   are unanswered; `service`: the date that it holds for, empty where there is none
 */

const SERVICE = "date_of_service";
// The changes of one moment, such as "input" and "change" of one choice, are one.
const PAUSE_MS = 0;

export class Evaluation {
  #policy;
  #case;
  #listener;
  #round = 0;
  /** The last round. @type {Promise<void>} */
  #last = Promise.resolve();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {{id: string, hashes: string[]}} policy `hashes`: of its versions, as the page shows them
   * @param {CaseForm} content
   * @param {Listener} listener
   */
  constructor(policy, content, listener) {
    this.#policy = policy;
    this.#case = content;
    this.#listener = listener;
  }

  /** Evaluate when the changes of this moment are over. */
  soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.now(), PAUSE_MS);
  }

  /**
   * Evaluate, and wait until the case as it is then is evaluated: while it is under way, somebody may go on answering.
   *
   * @param {boolean} [asked] whether somebody wants the result, even of an empty form
   */
  async now(asked = false) {
    this.#last = this.#evaluate(asked);
    for (let waited; waited !== this.#last; ) {
      waited = this.#last;
      await waited;
    }
  }

  /** @param {boolean} asked */
  async #evaluate(asked) {
    clearTimeout(this.#timer);
    const round = ++this.#round;
    calculator.start();
    this.#listener.onStart();
    const { answers, problems } = this.#case.read();
    const answered = Object.keys(answers).length;
    if (!asked && !answered && !problems.length) {
      this.#case.offer([]);
      return this.#listener.onNothing();
    }
    const answer = await this.#request("determine", answers);
    if (round !== this.#round) return;
    if (answer && !this.#policy.hashes.includes(answer.determination.hash)) return this.#listener.onOutdated();
    // What was entered meanwhile is not in an offer; the next answer brings one that has it.
    if (JSON.stringify(this.#case.read().answers) === JSON.stringify(answers)) this.#case.offer(answer?.joinable ?? []);
    const wrong = together(problems, answer?.problems ?? []);
    this.#listener.onProblems(wrong);
    const open = answered < this.#case.size;
    if (answer) this.#listener.onDetermination(answer.determination, open, serviceIn(answers, wrong));
  }

  /**
   * Ask more about the case than how it stands.
   *
   * @param {string} action
   * @param {object} [beside] what is said with the case
   * @returns {Promise<any>} `undefined` where there is no answer, or the case is another one by now
   */
  async ask(action, beside = {}) {
    const round = this.#round;
    const answer = await this.#request(action, this.#case.read().answers, beside);
    return round === this.#round ? answer : undefined;
  }

  /**
   * @param {string} action
   * @param {Answers} answers
   * @param {object} [beside]
   */
  #request(action, answers, beside = {}) {
    return calculator.request({ ...beside, action, policy: this.#policy.id, answers, as_of: today() });
  }
}

/**
 * The date of service that the case was held for.
 *
 * @param {Answers} answers
 * @param {Problem[]} problems
 */
function serviceIn({ [SERVICE]: day }, problems) {
  return typeof day === "string" && !problems.some(({ question }) => question === SERVICE) ? day : "";
}

/**
 * An entry that the form could not read is for the calculator one that is missing: of such a place the form tells.
 *
 * @param {Problem[]} entered
 * @param {Problem[]} found by the calculator
 */
function together(entered, found) {
  const place = (/** @type {Problem} */ { question, item, field }) => [question, item, field].join();
  const told = entered.map(place);
  return [...entered, ...found.filter((problem) => !told.includes(place(problem)))];
}
