/** The form as a whole: read all answers, write a case into it, clear it. */
import { all } from "../browser/index.js";
import { fieldOf, legend } from "../fields/index.js";
import { ProcedureList } from "../procedures/index.js";
import { entriesOf, putEntries } from "./entries.js";
import { isSame, withoutBlanks } from "./same-answers.js";

/**
 * @import { Answers, Counted, Joint, Problem } from "../calculator/index.js"
 * @import { Entries } from "./entries.js"
 *
 * @typedef {object} FormContent
 * @property {Answers} answers
 * @property {Problem[]} problems entries that cannot be an answer; the calculator never sees them
 *
 * @typedef {{answers: Answers, entries: Entries}} Kept the form as it stood, wrong entries too
 */

const PROCEDURES = "prior_procedures";

export class CaseForm {
  #form;
  #questions;
  /** @type {ProcedureList | undefined} */
  #procedures;

  /** @param {HTMLElement} form */
  constructor(form) {
    this.#form = form;
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
   * Show these answers if the form can show each of them just as it is; else leave it as it stood.
   *
   * @param {Answers} answers
   * @returns {boolean} whether it could
   */
  restore(answers) {
    const before = this.keep();
    this.write(answers);
    const { answers: shown, problems } = this.read();
    const fits = !problems.length && isSame(withoutBlanks(shown), withoutBlanks(answers));
    if (!fits) this.putBack(before);
    return fits;
  }

  /** @returns {Kept} */
  keep() {
    return { answers: this.read().answers, entries: entriesOf(this.#form) };
  }

  /** @param {Kept} kept */
  putBack({ answers, entries }) {
    this.write(answers);
    putEntries(this.#form, entries);
    this.#procedures?.refresh();
  }

  /** Whether nothing is entered, not even by mistake. */
  get isEmpty() {
    const { answers, problems } = this.read();
    return !Object.keys(answers).length && !problems.length;
  }

  /**
   * Offer to join entries of the history.
   *
   * @param {Joint[]} joints
   */
  offer(joints) {
    this.#procedures?.offer(joints);
  }

  /** Whether earlier procedures are listed. */
  get lists() {
    return Boolean(this.#procedures?.entries.length);
  }

  /**
   * Say what each entry of the history counts for.
   *
   * @param {{counts: Counted[]} | undefined} answer nothing where the case is another one by now
   */
  count(answer) {
    if (answer) this.#procedures?.count(answer.counts);
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
