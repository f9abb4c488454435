/** One checker: the form, the calculator, and what the page shows of the two. */
import { calculator } from "./calculator.js";
import { workedCase } from "./cases.js";
import { today } from "./clock.js";
import { CaseForm } from "./form.js";
import { keepKeys } from "./keyboard.js";
import { Loading } from "./loading.js";
import { all, one } from "./page.js";
import { goToField } from "./places.js";
import { Problems } from "./problems.js";
import { Result } from "./result.js";
import { steadily } from "./steady.js";
import { markCriteria } from "./status.js";
import { Summary } from "./summary.js";

const PAUSE_MS = 60;

export class Checker {
  #policy;
  #criteria;
  #form;
  #case;
  #problems;
  #summary;
  #result;
  #round = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {HTMLElement} policy the whole page of a policy */
  constructor(policy) {
    const checker = one(policy, "[data-checker]");
    this.#policy = policy.dataset.policy ?? "";
    this.#criteria = one(policy, "[data-criteria]");
    this.#form = one(checker, "[data-form]");
    this.#case = new CaseForm(this.#form);
    this.#problems = new Problems(this.#form);
    this.#summary = new Summary(checker);
    this.#result = new Result(checker);
    this.#summary.rest("Answer what you know; the criteria are marked as you go.");
    const loading = new Loading(checker, () => this.#retry());
    this.stop = calculator.subscribe((state) => loading.show(state));
    this.#listen(policy);
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
    await this.#evaluate();
    // The marks on the criteria have moved what is below them.
    if (document.activeElement === title) title.scrollIntoView();
  }

  /** @param {HTMLElement} policy */
  #listen(policy) {
    keepKeys(this.#form);
    for (const part of all(policy, "[data-needs-script]")) part.hidden = false;
    this.#form.addEventListener("focusin", () => calculator.start());
    this.#form.addEventListener("input", () => this.#changed());
    this.#form.addEventListener("change", () => this.#changed());
    this.#form.addEventListener("submit", (event) => this.#check(event));
    one(this.#form, "[data-clear]").addEventListener("click", () => this.#clear());
    one(this.#form, "[data-print]").addEventListener("click", () => window.print());
    policy.addEventListener("click", (event) => this.#follow(event));
  }

  /** Links to a field go to its first control and leave the address as it is. @param {MouseEvent} event */
  #follow(event) {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#ask_"], [data-to-result]') : null;
    if (!link || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (link.matches("[data-to-result]")) this.#result.focus();
    else goToField(link.getAttribute("href")?.slice(1) ?? "");
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
    await this.#evaluate();
    if (!this.#problems.check()) this.#result.focus();
  }

  #changed() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#evaluate(), PAUSE_MS);
  }

  /** Hold the case against the criteria; of several rounds under way the last one counts. */
  async #evaluate() {
    clearTimeout(this.#timer);
    const round = ++this.#round;
    calculator.start();
    const { answers, problems } = this.#case.read();
    const answered = Object.keys(answers).length;
    if (!answered && !problems.length) return this.#rest();
    const request = { action: "determine", policy: this.#policy, answers, as_of: today() };
    const answer = await calculator.request(request);
    if (round !== this.#round || !answer?.ok) return undefined;
    this.#problems.show([...problems, ...answer.problems]);
    return this.#show(answer.determination, answered < this.#case.size);
  }

  #rest() {
    markCriteria(this.#criteria);
    this.#problems.show([]);
    this.#result.clear();
    this.#summary.rest("Answer what you know; the criteria are marked as you go.");
  }

  /**
   * @param {import("./types.js").Determination} determination
   * @param {boolean} open
   */
  #show(determination, open) {
    steadily(() => markCriteria(this.#criteria, determination));
    this.#summary.show(determination, open);
    this.#result.show(determination, open);
    performance.mark("determination-shown");
  }
}
