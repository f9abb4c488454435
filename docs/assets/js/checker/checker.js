/** One checker: the form, the calculator, and what the page shows of the two. */
import { Advice } from "./advice/index.js";
import { one } from "./browser/index.js";
import { calculator, StartNotice } from "./calculator/index.js";
import { Evaluation } from "./evaluation.js";
import { Explaining } from "./explaining.js";
import { goToField } from "./fields/index.js";
import { CaseForm, follow, Problems, remarkOnDistantDate, showGiven } from "./form/index.js";
import { Guide, markTopics } from "./guide/index.js";
import { Inquiry } from "./inquiry.js";
import { Keeping, leaveOnPurpose } from "./keeping.js";
import { Opening } from "./opening.js";
import { DeterminationView } from "./result/index.js";
import { forgetShared, offerPrint, offerSummary, reloadWith, ShareLink } from "./sharing/index.js";
import { followLink } from "./tool-links.js";
import { Undo } from "./undo.js";

/** @import { Ask, Determination } from "./calculator/index.js" */

export class Checker {
  #form;
  #case;
  #view;
  #advice;
  #problems;
  #start;
  #shareLink;
  #evaluation;
  #inquiry;
  #explaining;
  #guide;
  #undo;
  #keeping;
  #unsubscribe;
  /** @type {Ask} */
  #ask = (action, beside) => this.#inquiry.ask(action, beside);

  /** @param {HTMLElement} policy the whole page of a policy */
  constructor(policy) {
    const { policy: id = "", version = "", hashes = "" } = policy.dataset;
    this.#form = one(policy, "[data-form]");
    this.#case = new CaseForm(this.#form);
    this.#view = new DeterminationView(policy);
    this.#problems = new Problems(this.#form);
    this.#start = new StartNotice(this.#form, () => this.#retry(), () => this.#reload());
    this.#shareLink = new ShareLink(this.#form, this.#case, { policy: id, version }, () => this.#inquiry.isInError());
    this.#undo = new Undo(this.#form, this.#case, () => this.#undone());
    this.#keeping = new Keeping(this.#form, id, this.#case);
    this.#advice = new Advice(this.#form, this.#ask);
    this.#evaluation = this.#evaluationFor({ id, hashes: hashes.split(" ") });
    this.#inquiry = new Inquiry(this.#evaluation, this.#problems, this.#start);
    this.#explaining = new Explaining(this.#evaluation, this.#view, this.#case);
    this.#guide = this.#guideFor();
    this.opening = this.#openingFor();
    this.#unsubscribe = calculator.subscribe((state) => this.#tell(state));
    const toResult = () => this.#toResult();
    policy.addEventListener("click", (event) => followLink(event, toResult, goToField));
    this.#listen();
    this.#arrive();
  }

  /** Ask one question after the other, unless others are answered: a page can be before its scripts are there. */
  #arrive() {
    const { answers, problems } = this.#case.read();
    const entered = [...Object.keys(answers), ...problems.map(({ question }) => question)];
    if (calculator.state.stage !== "failed" && this.#guide.isFirst(entered)) this.#guide.begin(false);
    else this.#guide.leave();
    if (entered.length) this.#evaluation.soon();
  }

  /** Another page takes the place of this one. */
  leave() {
    this.#unsubscribe();
    this.#guide.stop();
    this.#keeping.leave();
  }

  /** @param {typeof calculator.state} state */
  #tell(state) {
    this.#start.show(state);
    // Nothing says what to ask next.
    if (state.stage === "failed") this.#guide.leave();
  }

  #listen() {
    follow(this.#form, () => this.#evaluation.soon());
    this.#form.addEventListener("submit", (event) => this.#check(event));
    one(this.#form, "[data-clear]").addEventListener("click", () => this.#clear());
    offerSummary(this.#form, this.#ask);
    offerPrint(this.#form, this.#ask);
  }

  #openingFor() {
    return new Opening(this.#form, {
      content: this.#case,
      problems: this.#problems,
      shareLink: this.#shareLink,
      evaluation: this.#evaluation,
      undo: this.#undo,
      keeping: this.#keeping,
      // A case that comes from elsewhere is shown as a whole.
      shown: () => this.#guide.leave(),
    });
  }

  #guideFor() {
    return new Guide(this.#form, {
      answers: () => this.#case.read().answers,
      fails: () => this.#start.focusFailure(),
      check: (questions) => this.#inquiry.areSound(questions),
      next: (beside) => this.#evaluation.ask("next", beside),
      showDate: () => this.#advice.showDate(),
    });
  }

  /** @param {{id: string, hashes: string[]}} policy */
  #evaluationFor(policy) {
    return new Evaluation(policy, this.#case, {
      onStart: () => {
        this.#advice.clear();
        this.#explaining.stop();
        remarkOnDistantDate(this.#form);
      },
      onOutdated: () => this.#showOutdated(),
      onNothing: () => this.#showNothing(),
      onProblems: (problems) => this.#problems.show(problems),
      onDetermination: (determination, open, service) => this.#show(determination, open, service),
    });
  }

  /**
   * @param {Determination} determination
   * @param {boolean} open
   * @param {string} service
   */
  #show(determination, open, service) {
    showGiven(this.#form, determination.derived);
    markTopics(this.#form, this.#case.read().answers, determination.missing);
    this.#view.show(determination, open, service);
    this.#explaining.soon(determination);
  }

  #showNothing() {
    this.#problems.show([]);
    showGiven(this.#form, []);
    markTopics(this.#form, this.#case.read().answers);
    this.#view.clear();
  }

  /** The calculator judges by another text than the page shows: nothing is marked. */
  #showOutdated() {
    this.#showNothing();
    this.#problems.show(this.#case.read().problems);
    this.#start.showOutdated();
  }

  /** Load the page anew, with what was entered. */
  async #reload() {
    const link = await this.#shareLink.address();
    if (link === undefined) return;
    leaveOnPurpose();
    reloadWith(link);
  }

  #retry() {
    calculator.restart();
    this.#evaluation.soon();
  }

  #undone() {
    this.#problems.leaveAll();
    this.#evaluation.soon();
    one(this.#form, "#section_checker").focus();
  }

  #clear() {
    this.#undo.around("The answers were cleared.", () => this.#case.clear());
    forgetShared();
    this.#shareLink.close();
    this.#problems.clear();
    this.#evaluation.soon();
    if (this.#guide.isOn) this.#guide.begin();
    else one(this.#form, "#section_checker").focus();
  }

  /** @param {Event} event */
  async #check(event) {
    event.preventDefault();
    if (this.#guide.isOn) return this.#guide.proceed();
    if (await this.#inquiry.isSound()) this.#toResult();
  }

  #toResult() {
    if (this.#guide.isOn) this.#guide.review();
    this.#view.focusResult();
  }
}
