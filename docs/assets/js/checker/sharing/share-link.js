/** "Copy a link with these answers": says first what such a link holds, and makes it only then. */
import { all, one } from "../browser/index.js";
import { copyAndShow } from "./copy-controls.js";
import { forgetShared, linkWith, readShared } from "./link-format.js";
import { LONGEST } from "./untrusted-case.js";

/**
 * @import { CaseForm } from "../form/index.js"
 * @import { Of, Taken } from "./link-format.js"
 */

const UNFIT = "This link holds an answer that the form does not have, or no longer has. Enter the case again.";
const CHANGED = "The questions of this page have changed since: your answers no longer fit the form.";
const IN_ERROR = "No link was made: first correct what is listed below. A link made with it could not be opened.";
const NO_WAY_BACK = "No link was made: some of what you typed would not come back from it exactly as entered. Check your entries.";
const RELOADED = "This page was opened from a link with answers. They are taken out of the address right away, so reloading the page has emptied the form: open the link again.";
const NOTHING = "Nothing is answered yet: there is nothing to put into a link.";
const TOO_LONG = "There are too many answers for one link. Share the summary instead.";

export class ShareLink {
  #form;
  #case;
  #of;
  #isWrong;
  #warning;
  #notice;

  /**
   * @param {HTMLElement} form
   * @param {CaseForm} content
   * @param {Of} of
   * @param {() => Promise<boolean>} isWrong whether something is wrong with the entries; it is shown then
   */
  constructor(form, content, of, isWrong) {
    this.#form = form;
    this.#case = content;
    this.#of = of;
    this.#isWrong = isWrong;
    this.#warning = one(form, "[data-share]");
    this.#notice = one(form, "[data-share-notice]");
    this.#button("[data-share-ask]").addEventListener("click", () => this.#ask());
    this.#button("[data-share-make]").addEventListener("click", () => this.#make());
    this.#button("[data-share-cancel]").addEventListener("click", () => this.close(true));
  }

  /**
   * Fill in the case of a link.
   *
   * @param {Taken} taken
   * @returns {boolean} whether that could be done; if not, the form is empty and says why
   */
  open(taken) {
    this.close();
    const read = readShared(taken, this.#of);
    const unfit = taken.carried ? CHANGED : UNFIT;
    const problem = "problem" in read ? read.problem : this.#case.restore(read.answers) ? "" : unfit;
    if (problem) this.#case.clear();
    if (problem) forgetShared();
    this.#tell(problem && `${problem} Nothing was filled in.`);
    if (problem) this.#notice.focus();
    return !problem;
  }

  /** Say why the form is empty. */
  sayReloaded() {
    this.#tell(RELOADED);
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

  /**
   * The address with the answers in it; nothing where the form would not come back from it as it is, which is said.
   *
   * @returns {Promise<string | undefined>}
   */
  async address() {
    this.#tell("");
    if (await this.#isWrong()) return void this.#tell(IN_ERROR);
    const { answers } = this.#case.read();
    const link = linkWith(this.#of, answers);
    this.#tell(this.#case.restore(answers) ? (link.length > LONGEST ? TOO_LONG : "") : NO_WAY_BACK);
    if (this.#notice.hidden) return link;
    this.#notice.focus();
    return undefined;
  }

  async #ask() {
    if (!this.#warning.hidden) return this.close(true);
    if ((await this.address()) === undefined) return;
    if (this.#case.isEmpty) {
      this.#tell(NOTHING);
      return this.#notice.focus();
    }
    this.#warning.hidden = false;
    this.#button("[data-share-ask]").setAttribute("aria-expanded", "true");
    this.#warning.focus();
  }

  async #make() {
    const link = await this.address();
    if (link !== undefined) return copyAndShow(link, this.#button("[data-share-make]"), "Link copied");
    this.#warning.hidden = true;
    this.#button("[data-share-ask]").setAttribute("aria-expanded", "false");
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
