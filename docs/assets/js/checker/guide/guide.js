/** Guided mode: what is asked now, what was asked before, and the way to the list of all questions and back. */
import { all, one } from "../browser/index.js";
import { asked, fieldFor, forget } from "./asked-fields.js";
import { SetAside } from "./set-aside.js";
import { StepView } from "./step-view.js";
import { Steps } from "./steps.js";

/**
 * @import { Answers, Asking, Missing, NextAsk } from "../calculator/index.js"
 * @import { Step } from "./steps.js"
 *
 * @typedef {object} Beside what is said with a case when the next question is asked for
 * @property {Missing[]} aside
 * @property {string | undefined} after the question that was asked last
 * @property {Step["about"]} about
 *
 * @typedef {object} Hands what the guide does not do by itself
 * @property {() => Answers} answers all that is answered
 * @property {() => boolean} fails whether the calculator is not to be had; it is shown then
 * @property {(questions: string[]) => Promise<boolean>} check whether the calculator is there and nothing is wrong in these
 * @property {(beside: Beside) => Promise<Asking | undefined>} next what to ask; nothing where there is no answer
 * @property {() => void} showDate show the earliest date
 */

export class Guide {
  /** Whether one group of questions is in view; else it is the list. */
  isOn = false;
  #form;
  #hands;
  #view;
  #steps;
  #aside = new SetAside();
  /** The answers when the step began. @type {Answers} */
  #before = {};
  #isBusy = false;
  /** What the questions lead to. @type {Step["about"]} */
  #about;

  /**
   * @param {HTMLElement} form
   * @param {Hands} hands
   */
  constructor(form, hands) {
    this.#form = form;
    this.#hands = hands;
    this.#view = new StepView(form);
    this.#steps = new Steps(() => this.#show(true));
    this.#onClick("start", () => this.#start());
    this.#onClick("list", () => this.#list());
    this.#onClick("back", () => this.#steps.back());
    this.#onClick("review", () => this.review());
    this.#onClick("unknown", () => this.#setAside());
    this.#onClick("date", () => this.#turnTo("date"));
    this.#onClick("criteria", () => this.#turnTo(undefined));
    form.addEventListener("reveal", ({ target }) => target instanceof Element && this.#reveal(target));
  }

  /**
   * Begin with the first question of the policy, which is known before the calculator is there; where none is, with the
   * list.
   *
   * @param {boolean} [focus] whether the focus goes there: whoever has just opened the page may be elsewhere on it
   */
  begin(focus = true) {
    const first = this.#first;
    if (!first?.next) return this.leave();
    this.#about = undefined;
    this.#aside.clear();
    this.#steps.clear();
    this.#go({ ask: first.next, asking: first }, focus);
  }

  /**
   * Whether these are all among what is asked first.
   *
   * @param {string[]} questions
   */
  isFirst(questions) {
    return questions.every((name) => this.#first?.next?.questions.some(({ question }) => question === name));
  }

  /** Show the list of all questions; the answers stay. */
  leave() {
    this.isOn = false;
    this.#view.close();
  }

  /** Take the answers to what is asked, and go on; from the list, with the answers that are there. */
  proceed(known = false) {
    return this.#proceedFrom((this.isOn && this.#steps.now?.ask) || null, known);
  }

  /**
   * @param {NextAsk | null} ask what is answered now
   * @param {boolean} [known] whether somebody said that the rest of it is not known
   */
  async #proceedFrom(ask, known = false) {
    if (this.#isBusy) return;
    this.#isBusy = true;
    const asking = await this.#next(ask, known);
    this.#isBusy = false;
    if (asking) this.#go({ ask: asking.next, asking }, true);
  }

  /**
   * Ask for what leads to this, from here on.
   *
   * @param {Step["about"]} about
   */
  #turnTo(about) {
    this.#about = about;
    return this.#proceedFrom(null);
  }

  /** Show how the case stands, with all answers. */
  review() {
    this.#go({ ask: null, asking: this.#steps.now?.asking }, true);
  }

  /** @returns {Asking | null} what is asked when nothing is answered */
  get #first() {
    return JSON.parse(one(this.#form, "[data-guide-head]").dataset.first ?? "null");
  }

  stop() {
    this.#steps.stop();
  }

  /**
   * What to ask next, when the answers to this are taken; nothing where something is wrong.
   *
   * @param {NextAsk | null} ask
   * @param {boolean} known whether somebody said that the rest is not known
   */
  async #next(ask, known) {
    const questions = (ask?.questions ?? []).map(({ question }) => question);
    if (!(await this.#hands.check(questions))) return undefined;
    if (ask) this.#aside.add(ask, this.#before, this.#hands.answers(), known);
    return this.#hands.next({ aside: this.#aside.places, after: questions[0], about: this.#about });
  }

  #setAside() {
    const ask = this.#steps.now?.ask;
    const [gap] = ask?.kind === "one" ? ask.questions : [];
    if (gap && typeof gap.item !== "number" && !gap.partial) forget(fieldFor(this.#form, gap.question));
    this.proceed(true);
  }

  #start() {
    if (Object.keys(this.#hands.answers()).length) this.proceed();
    else if (!this.#hands.fails()) this.begin();
  }

  /**
   * Somebody goes to a place in a question that is not in view: it is asked now.
   *
   * @param {Element} place
   */
  #reveal(place) {
    const field = place.closest("[data-question]");
    if (this.isOn && field instanceof HTMLElement && field.hidden) this.#go({ ask: asked(field), field: place.id }, false);
  }

  #list() {
    this.leave();
    one(this.#form, "#section_checker").focus();
  }

  /**
   * @param {Step} step
   * @param {boolean} focus
   */
  #go(step, focus) {
    this.#steps.go({ ...step, about: this.#about });
    this.#show(focus);
  }

  /** @param {boolean} focus */
  #show(focus) {
    const step = this.#steps.now;
    if (!step) return;
    this.isOn = true;
    this.#about = step.about;
    this.#before = this.#hands.answers();
    this.#view.show(step, { isFirst: this.#steps.isFirst, isFresh: !Object.keys(this.#before).length });
    if (focus) this.#view.focus(step.field);
    if (step.about === "date" && step.asking && !step.asking.next) this.#hands.showDate();
  }

  /**
   * @param {string} name
   * @param {() => void} act
   */
  #onClick(name, act) {
    for (const button of all(this.#form, `[data-guide-${name}]`)) button.addEventListener("click", act);
  }
}
