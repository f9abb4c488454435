/** One calculator on its page: as one types, the result follows. Nothing of it is kept, or put into this address. */
import { all, one, today } from "../browser/index.js";
import { calculator, StartNotice } from "../calculator/index.js";
import { CaseForm, follow, Problems } from "../form/index.js";
import { offerCopy, offerFile } from "../sharing/index.js";
import { CalculatedView } from "./calculated-view.js";

/** @import { Answers, Calculated } from "../calculator/index.js" */

const CALENDAR = { name: "earliest-dates.ics", type: "text/calendar;charset=utf-8" };
// The changes of one moment, such as "input" and "change" of one choice, are one.
const PAUSE_MS = 0;
// What takes longer than this is worked out only once typing pauses.
const LONG_MS = 300;
const LONG_PAUSE_MS = 500;

export class Calculation {
  #name;
  #form;
  #inputs;
  #problems;
  #view;
  #unsubscribe;
  #text = "";
  #calendar = "";
  /** What is worked out now; nothing while nothing is. @type {Promise<void> | undefined} */
  #working;
  /** How often something was changed: an answer for what is no longer there is none. */
  #changes = 0;
  #pause = PAUSE_MS;
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
    offerCopy(one(page, "[data-copy-result]"), () => this.#text);
    offerFile(one(page, "[data-save-calendar]"), CALENDAR, () => this.#calendar);
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
    this.#changes += 1;
    // What was wrong before may be mended: said when the field is left, it would move the button that it is left for.
    this.#problems.show(this.#inputs.read().problems);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#workOut(), this.#pause);
  }

  /** One after the other: what takes long is not asked for at each key, but once more when it is there. */
  #workOut() {
    if (this.#inputs.isEmpty) this.#showNothing();
    return (this.#working ??= this.#workOutAll().finally(() => (this.#working = undefined)));
  }

  async #workOutAll() {
    let changes;
    do {
      changes = this.#changes;
      await this.#workOutNow(changes);
    } while (changes !== this.#changes);
  }

  /** @param {number} changes */
  async #workOutNow(changes) {
    const { answers, problems } = this.#inputs.read();
    if (this.#inputs.isEmpty) return;
    calculator.start();
    const answer = await this.#ask({ action: "calculate", calculator: this.#name, inputs: answers, as_of: today() });
    if (changes !== this.#changes) return;
    this.#problems.show([...problems, ...(answer?.problems ?? [])]);
    if (answer) this.#show(answer.calculation, answers);
  }

  /**
   * Ask the calculator, and say meanwhile that it is at work.
   *
   * @param {Record<string, unknown>} question
   */
  async #ask(question) {
    const start = performance.now();
    this.#view.setBusy(true);
    const answer = await calculator.request(question);
    this.#view.setBusy(false);
    this.#pause = performance.now() - start > LONG_MS ? LONG_PAUSE_MS : PAUSE_MS;
    return answer;
  }

  /**
   * @param {Calculated} found
   * @param {Answers} inputs
   */
  #show(found, inputs) {
    this.#text = found.text;
    this.#calendar = found.calendar;
    one(this.#form, "[data-copy-result]").hidden = false;
    one(this.#form, "[data-save-calendar]").hidden = !found.calendar;
    this.#view.show(found, inputs);
    this.#inputs.count(found);
  }

  #showNothing() {
    for (const button of all(this.#form, "[data-copy-result], [data-save-calendar]")) button.hidden = true;
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
    // What was asked of the one before may never be answered.
    this.#working = undefined;
    this.#soon();
  }

  #clear() {
    this.#inputs.clear();
    this.#problems.clear();
    this.#soon();
    one(this.#form, "#section_calculation").focus();
  }
}
