/** One case held against many policies: as one answers, where it stands with each follows. Nothing of it is kept. */
import { one, today } from "../browser/index.js";
import { calculator, StartNotice } from "../calculator/index.js";
import { CaseForm, follow, Problems } from "../form/index.js";
import { Narrowing } from "./narrowing.js";
import { SurveyView } from "./survey-view.js";

/** @import { Standing } from "../calculator/index.js" */

// The changes of one moment, such as "input" and "change" of one choice, are one.
const PAUSE_MS = 0;

export class Survey {
  #form;
  #case;
  #problems;
  #notice;
  #narrowing;
  #view;
  #unsubscribe;
  #round = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#form = one(root, "[data-form]");
    this.#case = new CaseForm(this.#form);
    this.#problems = new Problems(this.#form);
    this.#notice = new StartNotice(this.#form, () => this.#retry(), () => location.reload());
    this.#unsubscribe = calculator.subscribe((state) => this.#notice.show(state));
    this.#view = new SurveyView(root);
    this.#narrowing = new Narrowing(root, () => this.#narrow());
    follow(this.#form, () => this.#soon());
    this.#form.addEventListener("submit", (event) => this.#check(event));
    one(this.#form, "[data-clear]").addEventListener("click", () => this.#clear());
    this.#narrow();
  }

  /** Another page takes the place of this one. */
  leave() {
    clearTimeout(this.#timer);
    this.#unsubscribe();
  }

  /** What was answered before stays answered. */
  #narrow() {
    this.#view.narrow(this.#narrowing);
    this.#soon();
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#hold(), PAUSE_MS);
  }

  async #hold() {
    const round = ++this.#round;
    const { policies } = this.#narrowing;
    const { answers, problems } = this.#case.read();
    if (this.#case.isEmpty || !policies.length) return this.#showNothing();
    calculator.start();
    const message = { action: "across", policies: policies.map(({ id }) => id), answers, as_of: today() };
    const answer = await calculator.request(message);
    if (round !== this.#round) return;
    this.#problems.show([...problems, ...(answer?.problems ?? [])]);
    const known = policies.flatMap(({ hashes }) => hashes);
    const isOutdated = answer?.standings.some((/** @type {Standing} */ { hash }) => !known.includes(hash));
    if (isOutdated) this.#notice.showOutdated();
    if (answer) this.#view.show(isOutdated ? undefined : answer, policies);
  }

  #showNothing() {
    this.#problems.show(this.#case.read().problems);
    this.#view.show(undefined, []);
  }

  /** @param {Event} event */
  async #check(event) {
    event.preventDefault();
    await this.#hold();
    if (!this.#problems.check()) this.#view.focus();
  }

  #retry() {
    calculator.restart();
    this.#soon();
  }

  #clear() {
    this.#case.clear();
    this.#problems.clear();
    this.#soon();
    one(this.#form, "#section_case").focus();
  }
}
