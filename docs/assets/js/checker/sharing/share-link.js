/** "Copy a link with these answers": says first what such a link holds, and makes it only then. */
import { all, one } from "../browser/index.js";
import { copyAndShow } from "./copy-controls.js";
import { linkWith, readShared } from "./link-format.js";
import { LONGEST } from "./untrusted-case.js";

/**
 * @import { CaseForm } from "../form/index.js"
 * @import { Of } from "./link-format.js"
 */

const UNFIT = "This link holds an answer that the form does not have, or no longer has. Enter the case anew.";
const NOTHING = "Nothing is answered yet: there is nothing to put into a link.";
const TOO_LONG = "There are too many answers for one link. Share the summary instead.";

export class ShareLink {
  #form;
  #case;
  #of;
  #warning;
  #notice;

  /**
   * @param {HTMLElement} form
   * @param {CaseForm} content
   * @param {Of} of
   */
  constructor(form, content, of) {
    this.#form = form;
    this.#case = content;
    this.#of = of;
    this.#warning = one(form, "[data-share]");
    this.#notice = one(form, "[data-share-notice]");
    this.#button("[data-share-ask]").addEventListener("click", () => this.#ask());
    this.#button("[data-share-make]").addEventListener("click", () => this.#make());
    this.#button("[data-share-cancel]").addEventListener("click", () => this.close(true));
  }

  /**
   * Fill in the case of a link.
   *
   * @param {string} text
   * @returns {boolean} whether that could be done; if not, the form is empty and says why
   */
  open(text) {
    this.close();
    const read = readShared(text, this.#of);
    const problem = "problem" in read ? read.problem : this.#case.restore(read.answers) ? "" : UNFIT;
    if (problem) this.#case.clear();
    this.#tell(problem && `${problem} Nothing was filled in.`);
    if (problem) this.#notice.focus();
    return !problem;
  }

  /**
   * Take back the offer of a link, and what was said about one.
   *
   * @param {boolean} [byHand] whether the reader did it, and goes on from the button
   */
  close(byHand = false) {
    this.#warning.hidden = true;
    this.#tell("");
    for (const field of all(this.#form, "[data-copied-by-hand]")) field.remove();
    if (byHand) this.#button("[data-share-ask]").focus();
    this.#button("[data-share-ask]").setAttribute("aria-expanded", "false");
  }

  #ask() {
    if (!this.#warning.hidden) return this.close(true);
    const { answers } = this.#case.read();
    const tooLong = linkWith(this.#of, answers).length > LONGEST;
    this.#tell(tooLong ? TOO_LONG : Object.keys(answers).length ? "" : NOTHING);
    if (!this.#notice.hidden) return this.#notice.focus();
    this.#warning.hidden = false;
    this.#button("[data-share-ask]").setAttribute("aria-expanded", "true");
    this.#warning.focus();
  }

  async #make() {
    const link = linkWith(this.#of, this.#case.read().answers);
    await copyAndShow(link, this.#button("[data-share-make]"), "Link copied");
  }

  /** @param {string} words */
  #tell(words) {
    this.#notice.textContent = words;
    this.#notice.hidden = !words;
  }

  /** @param {string} selector */
  #button(selector) {
    return one(this.#form, selector);
  }
}
