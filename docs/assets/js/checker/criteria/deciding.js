/** The criteria that decide a case, where they stand in the list: with the facts of the case, and alone when asked for. */
import { all, make, one, openAround } from "../browser/index.js";

const DECIDING = "[data-decides]";

export class Deciding {
  #list;
  #button;

  /** @param {HTMLElement} list all criteria */
  constructor(list) {
    this.#list = list;
    this.#button = one(list, "[data-only-deciding]");
    this.#button.addEventListener("click", () => this.#only(!this.#isOnly));
    // Who is led to a criterion that is left out now wants to see it.
    list.addEventListener("reveal", ({ target }) => {
      if (target instanceof Element && target.closest("[data-beside]")) this.#only(false);
    });
  }

  /** What decided holds no more. */
  forget() {
    for (const line of all(this.#list, "[data-your-case]")) line.remove();
  }

  /**
   * @param {Map<string, string>} facts those of the case in words, by the criterion that they decide; none for an open case
   */
  show(facts) {
    this.forget();
    for (const item of all(this.#list, DECIDING)) delete item.dataset.decides;
    for (const [id, words] of facts) this.#mark(id, words);
    const some = this.#list.querySelector(DECIDING) !== null;
    for (const item of this.#items()) item.toggleAttribute("data-beside", some && !isOnTheWay(item));
    this.#button.hidden = !some;
    if (!some) this.#only(false);
  }

  /** Open the folds that lead to what decides. */
  open() {
    for (const item of all(this.#list, DECIDING)) openAround(item);
  }

  /**
   * @param {string} id
   * @param {string} words
   */
  #mark(id, words) {
    const item = this.#items().find((found) => found.dataset.criterion === id);
    if (!item) return;
    item.dataset.decides = "";
    const [head] = all(item, ":scope > .criterion__head");
    if (!head || !words) return;
    const line = make("p", make("b", "Your case: "), words);
    line.className = "criterion__case";
    line.dataset.yourCase = "";
    head.after(line);
  }

  #items() {
    return all(this.#list, ".item, .criteria-section");
  }

  get #isOnly() {
    return this.#button.getAttribute("aria-pressed") === "true";
  }

  /** @param {boolean} only */
  #only(only) {
    this.#button.setAttribute("aria-pressed", String(only));
    this.#list.toggleAttribute("data-only", only);
    if (only) this.open();
  }
}

/**
 * Whether it decides, leads to what does, or belongs to it.
 *
 * @param {HTMLElement} item
 */
function isOnTheWay(item) {
  const around = item.closest(DECIDING);
  return around?.localName === "li" || around === item || item.querySelector(DECIDING) !== null;
}
