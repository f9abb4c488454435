/** The form as a whole: read all answers, write a case into it, clear it. */
import { fieldOf } from "../fields/kinds.js";
import { History } from "../procedures/procedure-list.js";
import { isSame, withoutBlanks } from "./same-answers.js";
import { all, legend } from "../browser/elements.js";

/**
 * @import { Answers, Problem } from "../calculator/exchange.js"
 *
 * @typedef {object} FormContent
 * @property {Answers} answers
 * @property {Problem[]} problems entries that cannot be an answer; the calculator never sees them
 */

const HISTORY = "prior_procedures";

export class CaseForm {
  #questions;
  /** @type {History | undefined} */
  #history;

  /** @param {HTMLElement} form */
  constructor(form) {
    this.#questions = all(form, "[data-question]").filter((field) => field.dataset.type !== "procedures");
    const [list] = all(form, `[data-question="${HISTORY}"]`);
    if (list) this.#history = new History(list);
  }

  /** @returns {FormContent} */
  read() {
    /** @type {FormContent} */
    const content = { answers: {}, problems: [] };
    for (const field of this.#questions) readQuestion(field, content);
    const history = this.#history?.read();
    if (history && history.value !== null) content.answers[HISTORY] = history.value;
    content.problems.push(...(history?.problems ?? []));
    return content;
  }

  /**
   * Show these answers and no others.
   *
   * @param {Answers} answers
   */
  write(answers) {
    for (const field of this.#questions) fieldOf(field).write(field, answers[field.dataset.question ?? ""]);
    this.#history?.write(answers[HISTORY]);
  }

  /**
   * Show these answers if the form can show each of them just as it is; else show none.
   *
   * @param {Answers} answers
   * @returns {boolean} whether it could
   */
  restore(answers) {
    this.write(answers);
    const { answers: shown, problems } = this.read();
    const fits = !problems.length && isSame(withoutBlanks(shown), withoutBlanks(answers));
    if (!fits) this.clear();
    return fits;
  }

  clear() {
    this.write({});
  }

  /** How many questions there are. */
  get size() {
    return this.#questions.length + (this.#history ? 1 : 0);
  }
}

/**
 * @param {HTMLElement} field
 * @param {FormContent} content
 */
function readQuestion(field, content) {
  const question = field.dataset.question ?? "";
  const { value, problem } = fieldOf(field).read(field);
  if (problem) content.problems.push({ question, message: `${legend(field)}: ${problem}` });
  else if (value !== null) content.answers[question] = value;
}
