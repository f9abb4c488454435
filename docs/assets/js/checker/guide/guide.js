/** Guided mode: what is asked now, what was asked before, and the way to the list of all questions and back. */
import { all, one } from "../browser/index.js";
import { asked, fieldFor, forget } from "./asked-fields.js";
import { Questioning } from "./questioning.js";
import { StepView } from "./step-view.js";
import { Steps } from "./steps.js";

/**
 * @import { Asking, NextAsk } from "../calculator/index.js"
 * @import { Source } from "./questioning.js"
 * @import { Step } from "./steps.js"
 *
 * @typedef {object} Screen what the guide does not do by itself
 * @property {() => boolean} fails whether the calculator is not to be had; it is shown then
 * @property {() => void} showDate show the earliest date
 *
 * @typedef {Source & Screen} Hands
 */

export class Guide {
  /** Whether one group of questions is in view; else it is the list. */
  isOn = false;
  #form;
  #hands;
  #view;
  #steps;
  #questioning;

  /**
   * @param {HTMLElement} form
   * @param {Hands} hands
   */
  constructor(form, hands) {
    this.#form = form;
    this.#hands = hands;
    this.#view = new StepView(form);
    this.#questioning = new Questioning(hands);
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
    this.#questioning.clear();
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
  async #proceedFrom(ask, known) {
    const asking = await this.#questioning.next(ask, known);
    if (asking) this.#go({ ask: asking.next, asking }, true);
  }

  /**
   * Ask for what leads to this, from here on.
   *
   * @param {Step["about"]} about
   */
  #turnTo(about) {
    this.#questioning.about = about;
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
    this.#steps.go({ ...step, about: this.#questioning.about });
    this.#show(focus);
  }

  /** @param {boolean} focus */
  #show(focus) {
    const step = this.#steps.now;
    if (!step) return;
    this.isOn = true;
    const isFresh = this.#questioning.begin(step.about);
    this.#view.show(step, { isFirst: this.#steps.isFirst, isFresh });
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
