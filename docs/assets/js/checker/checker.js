/** One checker: the form, the calculator, and what the page shows of the two. */
import { Advice } from "./advice/advice.js";
import { calculator } from "./calculator/calculator.js";
import { workedCase } from "./form/worked-case.js";
import { today } from "./browser/clock.js";
import { copyAndShow } from "./sharing/copy-controls.js";
import { Display } from "./result/determination-view.js";
import { followLink } from "./tool-links.js";
import { CaseForm } from "./form/case-form.js";
import { keepKeys } from "./form/keyboard.js";
import { Loading } from "./calculator/start-notice.js";
import { all, one } from "./browser/elements.js";
import { Problems } from "./form/problems.js";
import { Sharing } from "./sharing/share-link.js";

/** @import { Answers } from "./calculator/exchange.js" */

// The changes of one moment, such as "input" and "change" of one choice, are one.
const PAUSE_MS = 0;

export class Checker {
  #policy;
  #form;
  #case;
  #display;
  #problems;
  #loading;
  #sharing;
  #advice;
  #round = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {HTMLElement} policy the whole page of a policy */
  constructor(policy) {
    this.#policy = policy.dataset.policy ?? "";
    this.#form = one(policy, "[data-form]");
    this.#case = new CaseForm(this.#form);
    this.#display = new Display(policy);
    this.#problems = new Problems(this.#form);
    this.#loading = new Loading(this.#form, () => this.#retry());
    const version = policy.dataset.version ?? "";
    this.#sharing = new Sharing(this.#form, this.#case, { policy: this.#policy, version });
    this.#advice = new Advice(this.#form, (action) => this.#ask(action));
    this.stop = calculator.subscribe((state) => this.#loading.show(state));
    for (const part of all(policy, "[data-needs-script]")) part.hidden = false;
    policy.addEventListener("click", (event) => followLink(event, () => this.#display.focusResult()));
    this.#listen();
    // A page can be answered before its scripts are there.
    if (Object.keys(this.#case.read().answers).length) this.#changed();
  }

  /** @param {string} id */
  async openCase(id) {
    const found = workedCase(id);
    if (!found) return;
    this.#problems.clear();
    this.#sharing.close();
    this.#case.write(found.answers);
    await this.#showForm();
  }

  /**
   * Fill in the case of a link, or say why that cannot be done.
   *
   * @param {string} text what stands in the address
   */
  async openShared(text) {
    this.#problems.clear();
    if (this.#sharing.open(text)) await this.#showForm();
    else this.#changed();
  }

  async #showForm() {
    const title = one(this.#form, "#section_checker");
    title.scrollIntoView();
    title.focus({ preventScroll: true });
    await this.#evaluate(true);
    // The marks on the criteria have moved what is below them.
    if (document.activeElement === title) title.scrollIntoView();
  }

  #listen() {
    keepKeys(this.#form);
    this.#form.addEventListener("focusin", () => calculator.start());
    this.#form.addEventListener("input", () => this.#changed());
    this.#form.addEventListener("change", () => this.#changed());
    this.#form.addEventListener("submit", (event) => this.#check(event));
    one(this.#form, "[data-clear]").addEventListener("click", () => this.#clear());
    one(this.#form, "[data-copy-summary]").addEventListener("click", () => this.#copySummary());
    one(this.#form, "[data-print]").addEventListener("click", () => window.print());
  }

  #retry() {
    calculator.restart();
    this.#changed();
  }

  /**
   * Ask more about the case than how it stands; of what is wrong with the entries there is no answer.
   *
   * @param {string} action
   */
  async #ask(action) {
    await this.#evaluate(true);
    if (this.#problems.check() || this.#loading.focusFailure()) return undefined;
    const round = this.#round;
    const answer = await calculator.request({ action, ...this.#asked(this.#case.read().answers) });
    return round === this.#round ? answer : undefined;
  }

  async #copySummary() {
    const answer = await this.#ask("summary");
    if (answer) await copyAndShow(answer.text, one(this.#form, "[data-copy-summary]"), "Summary copied");
  }

  #clear() {
    this.#case.clear();
    this.#sharing.close();
    this.#problems.clear();
    this.#changed();
    one(this.#form, "#section_checker").focus();
  }

  /** @param {Event} event */
  async #check(event) {
    event.preventDefault();
    await this.#evaluate(true);
    if (!this.#problems.check() && !this.#loading.focusFailure()) this.#display.focusResult();
  }

  /** @param {Answers} answers */
  #asked(answers) {
    return { policy: this.#policy, answers, as_of: today() };
  }

  #changed() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#evaluate(), PAUSE_MS);
  }

  /**
   * Hold the case against the criteria; of several rounds under way the last one counts.
   *
   * @param {boolean} [asked] whether somebody wants the result, even of an empty form
   */
  async #evaluate(asked = false) {
    clearTimeout(this.#timer);
    const round = ++this.#round;
    calculator.start();
    this.#advice.clear();
    const { answers, problems } = this.#case.read();
    const answered = Object.keys(answers).length;
    if (!asked && !answered && !problems.length) {
      this.#problems.show([]);
      this.#display.clear();
      return;
    }
    const answer = await calculator.request({ action: "determine", ...this.#asked(answers) });
    if (round !== this.#round) return;
    this.#problems.show([...problems, ...(answer?.problems ?? [])]);
    if (answer) this.#display.show(answer.determination, answered < this.#case.size);
  }
}
