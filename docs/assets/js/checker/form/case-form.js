/** The form as a whole: read all answers, write a case into it, clear it. */
import { all } from "../browser/index.js";
import { fieldOf, legend } from "../fields/index.js";
import { ProcedureList } from "../procedures/index.js";
import { isSame, withoutBlanks } from "./same-answers.js";

/**
 * @import { Answers, Joint, Problem } from "../calculator/index.js"
 *
 * @typedef {object} FormContent
 * @property {Answers} answers
 * @property {Problem[]} problems entries that cannot be an answer; the calculator never sees them
 */

const PROCEDURES = "prior_procedures";

export class CaseForm {
  #questions;
  /** @type {ProcedureList | undefined} */
  #procedures;

  /** @param {HTMLElement} form */
  constructor(form) {
    this.#questions = all(form, "[data-question]").filter((field) => field.dataset.type !== "procedures");
    const [list] = all(form, `[data-question="${PROCEDURES}"]`);
    if (list) this.#procedures = new ProcedureList(list);
  }

  /** @returns {FormContent} */
  read() {
    /** @type {FormContent} */
    const content = { answers: {}, problems: [] };
    for (const field of this.#questions) readQuestion(field, content);
    const listed = this.#procedures?.read();
    if (listed && listed.value !== null) content.answers[PROCEDURES] = listed.value;
    content.problems.push(...(listed?.problems ?? []));
    return content;
  }

  /**
   * Show these answers and no others.
   *
   * @param {Answers} answers
   */
  write(answers) {
    for (const field of this.#questions) fieldOf(field).write(field, answers[field.dataset.question ?? ""]);
    this.#procedures?.write(answers[PROCEDURES]);
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

  /**
   * Offer to join entries of the history.
   *
   * @param {Joint[]} joints
   */
  offer(joints) {
    this.#procedures?.offer(joints);
  }

  clear() {
    this.write({});
  }

  /** How many questions there are. */
  get size() {
    return this.#questions.length + (this.#procedures ? 1 : 0);
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
