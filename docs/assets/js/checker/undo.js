/** What became of the answers that stood in the form before, in one line, and one press back to them. */
import { announce, one } from "./browser/index.js";

/**
 * @import { CaseForm, Kept } from "./form/index.js"
 */

export class Undo {
  #case;
  #line;
  #words;
  #button;
  /** @type {Kept | undefined} */
  #before;

  /**
   * @param {HTMLElement} form
   * @param {CaseForm} content
   * @param {() => void} onUndone the answers that were there before are there again
   */
  constructor(form, content, onUndone) {
    this.#case = content;
    this.#line = one(form, "[data-undo]");
    this.#words = one(form, "[data-undo-words]");
    this.#button = one(form, "[data-undo-back]");
    this.#button.addEventListener("click", () => {
      const before = this.#before;
      if (before) this.around("Your earlier answers are back.", () => this.#case.putBack(before));
      onUndone();
    });
  }

  /**
   * Change all answers at once, and offer to take that back, unless nothing was lost by it.
   *
   * @param {string} words what happened, for the reader
   * @param {() => void} change
   */
  around(words, change) {
    const before = this.#case.isEmpty ? undefined : this.#case.keep();
    change();
    this.#before = before;
    this.say(before ? words : "");
    this.#button.hidden = !before;
  }

  /**
   * Say where the answers came from, without a way back.
   *
   * @param {string} words
   */
  say(words) {
    this.#words.textContent = words;
    this.#line.hidden = !words;
    this.#button.hidden = true;
    if (words) announce(words);
  }
}
