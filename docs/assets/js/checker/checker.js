/** One checker: the form, the calculator, and what the page shows of the two. */
import { calculator } from "./calculator.js";
import { workedCase } from "./cases.js";
import { today } from "./clock.js";
import { Display } from "./display.js";
import { followLink } from "./follow.js";
import { CaseForm } from "./form.js";
import { keepKeys } from "./keyboard.js";
import { Loading } from "./loading.js";
import { all, one } from "./page.js";
import { Problems } from "./problems.js";

const PAUSE_MS = 60;

export class Checker {
  #policy;
  #form;
  #case;
  #display;
  #problems;
  #loading;
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
    this.#case.write(found.answers);
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
    one(this.#form, "[data-print]").addEventListener("click", () => window.print());
  }

  #retry() {
    calculator.restart();
    this.#changed();
  }

  #clear() {
    this.#case.clear();
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
    const { answers, problems } = this.#case.read();
    const answered = Object.keys(answers).length;
    if (!asked && !answered && !problems.length) {
      this.#problems.show([]);
      this.#display.clear();
      return;
    }
    const request = { action: "determine", policy: this.#policy, answers, as_of: today() };
    const answer = await calculator.request(request);
    if (round !== this.#round) return;
    this.#problems.show([...problems, ...(answer?.problems ?? [])]);
    if (answer) this.#display.show(answer.determination, answered < this.#case.size);
  }
}
