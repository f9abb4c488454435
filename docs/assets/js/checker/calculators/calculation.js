/** One calculator on its page: as one types, the result follows. Nothing of it is kept or put into an address. */
import { all, one } from "../browser/index.js";
import { calculator, StartNotice } from "../calculator/index.js";
import { CaseForm, follow, Problems } from "../form/index.js";
import { offerCopy } from "../sharing/index.js";
import { CalculatedView } from "./calculated-view.js";

// The changes of one moment, such as "input" and "change" of one choice, are one.
const PAUSE_MS = 0;

export class Calculation {
  #name;
  #form;
  #inputs;
  #problems;
  #view;
  #unsubscribe;
  #round = 0;
  #text = "";
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {HTMLElement} page */
  constructor(page) {
    this.#name = page.dataset.calculator ?? "";
    this.#form = one(page, "[data-calculation]");
    this.#inputs = new CaseForm(this.#form);
    this.#problems = new Problems(this.#form);
    this.#view = new CalculatedView(page);
    const notice = new StartNotice(this.#form, () => this.#retry(), () => location.reload());
    this.#unsubscribe = calculator.subscribe((state) => notice.show(state));
    for (const part of all(page, "[data-needs-script]")) part.hidden = false;
    offerCopy(one(page, "[data-copy-result]"), () => this.#text);
    this.#listen();
    // A browser may have filled the form in again, and a page can be before its scripts are there.
    if (!this.#inputs.isEmpty) this.#soon();
  }

  /** Another page takes the place of this one. */
  leave() {
    clearTimeout(this.#timer);
    this.#unsubscribe();
  }

  #listen() {
    follow(this.#form, () => this.#soon());
    this.#form.addEventListener("submit", (event) => this.#goToResult(event));
    one(this.#form, "[data-clear]").addEventListener("click", () => this.#clear());
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#workOut(), PAUSE_MS);
  }

  async #workOut() {
    const round = ++this.#round;
    const { answers, problems } = this.#inputs.read();
    if (this.#inputs.isEmpty) return this.#showNothing();
    calculator.start();
    const answer = await calculator.request({ action: "calculate", calculator: this.#name, inputs: answers });
    if (round !== this.#round) return;
    this.#problems.show([...problems, ...(answer?.problems ?? [])]);
    if (answer) this.#show(answer.calculation);
  }

  /** @param {import("../calculator/index.js").Calculated} found */
  #show(found) {
    this.#text = found.text;
    one(this.#form, "[data-copy-result]").hidden = false;
    this.#view.show(found);
  }

  #showNothing() {
    one(this.#form, "[data-copy-result]").hidden = true;
    this.#problems.show([]);
    this.#view.clear();
  }

  /**
   * To what is wrong, if anything is; else to the result, which is below the form on a phone.
   *
   * @param {Event} event
   */
  async #goToResult(event) {
    event.preventDefault();
    await this.#workOut();
    if (!this.#problems.check()) this.#view.focus();
  }

  #retry() {
    calculator.restart();
    this.#soon();
  }

  #clear() {
    this.#inputs.clear();
    this.#problems.clear();
    this.#soon();
    one(this.#form, "#section_calculation").focus();
  }
}
