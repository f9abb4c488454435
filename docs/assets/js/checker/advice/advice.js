/** What is worked out only when somebody asks: the earliest date, and what would meet the criteria. */
import { one } from "../browser/index.js";
import { earliestDate } from "./earliest-date.js";
import { waysToMeet } from "./ways-to-meet.js";

/** @import { Ask } from "../calculator/index.js" */

export class Advice {
  #answer;
  #ask;

  /**
   * @param {HTMLElement} form
   * @param {Ask} ask
   */
  constructor(form, ask) {
    this.#answer = one(form, "[data-advice-answer]");
    this.#ask = ask;
    one(form, "[data-ask-earliest]").addEventListener("click", () => this.showDate());
    one(form, "[data-ask-ways]").addEventListener("click", () => this.#show("ways", "What would meet the criteria", waysToMeet));
  }

  /** Show the earliest date. */
  showDate() {
    return this.#show("earliest", "Earliest date", earliestDate);
  }

  /** Take back what was said: the case is another one now. */
  clear() {
    this.#answer.hidden = true;
  }

  /**
   * @param {string} action
   * @param {string} title
   * @param {(answer: any) => Node[]} words
   */
  async #show(action, title, words) {
    const answer = await this.#ask(action);
    if (!answer) return;
    one(this.#answer, "[data-advice-title]").textContent = title;
    one(this.#answer, "[data-advice-body]").replaceChildren(...words(answer));
    this.#answer.hidden = false;
    this.#answer.focus();
  }
}
