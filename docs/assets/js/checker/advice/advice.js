/** What is worked out only when somebody asks: the earliest date, what would meet the criteria, other policies. */
import { all, make, one } from "../browser/index.js";
import { earliestDate } from "./earliest-date.js";
import { otherPolicies } from "./other-policies.js";
import { waysToMeet } from "./ways-to-meet.js";

/**
 * @import { Across, Ask } from "../calculator/index.js"
 * @import { Other } from "./other-policies.js"
 */

const GIVEN_HERE = "With the answers given here; what only another policy asks is not known there.";

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
    const others = JSON.parse(one(form, "[data-advice]").dataset.others ?? "[]");
    for (const button of all(form, "[data-ask-across]")) button.addEventListener("click", () => this.#showOthers(others));
  }

  /** @param {Other[]} others */
  #showOthers(others) {
    const policies = others.map(({ id }) => id);
    const words = (/** @type {Across} */ answer) => [make("p", GIVEN_HERE), ...otherPolicies(answer, others)];
    return this.#show("across", "The other policies", words, { policies });
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
   * @param {object} [beside] what is said with the case
   */
  async #show(action, title, words, beside = {}) {
    const answer = await this.#ask(action, beside);
    if (!answer) return;
    one(this.#answer, "[data-advice-title]").textContent = title;
    one(this.#answer, "[data-advice-body]").replaceChildren(...words(answer));
    this.#answer.hidden = false;
    this.#answer.focus();
  }
}
