/** Opens a case that comes from elsewhere, a worked one of the page or that of a link, in the form. */
import { one } from "./browser/index.js";
import { workedCase } from "./form/index.js";
import { wasShared } from "./sharing/index.js";

/**
 * @import { Evaluation } from "./evaluation.js"
 * @import { CaseForm, Problems } from "./form/index.js"
 * @import { Keeping } from "./keeping.js"
 * @import { ShareLink, Taken } from "./sharing/index.js"
 * @import { Undo } from "./undo.js"
 *
 * @typedef {object} Parts
 * @property {CaseForm} content
 * @property {Problems} problems
 * @property {ShareLink} shareLink
 * @property {Evaluation} evaluation
 * @property {Undo} undo
 * @property {Keeping} keeping
 * @property {() => void} shown called when a case is there to be looked at
 */

const REPLACED = "The answers that stood here before were replaced.";
const KEPT = "The answers that you entered here before are back: they are kept in this tab until it is closed.";

export class Opening {
  #title;
  #case;
  #problems;
  #shareLink;
  #evaluation;
  #undo;
  #keeping;
  #shown;

  /**
   * @param {HTMLElement} form
   * @param {Parts} parts
   */
  constructor(form, { content, problems, shareLink, evaluation, undo, keeping, shown }) {
    this.#title = one(form, "#section_checker");
    this.#case = content;
    this.#problems = problems;
    this.#shareLink = shareLink;
    this.#evaluation = evaluation;
    this.#undo = undo;
    this.#keeping = keeping;
    this.#shown = shown;
  }

  /** Fill in what was entered before another page took the place of this one; or say why the form is empty. */
  openKept() {
    if (this.#keeping.comeBack()) {
      this.#shown();
      this.#undo.say(KEPT);
      this.#problems.leaveAll();
      this.#evaluation.soon();
    } else if (wasShared() && this.#case.isEmpty) this.#shareLink.sayReloaded();
  }

  /**
   * Fill in a worked case, if the policy has it.
   *
   * @param {string} id
   */
  async openCase(id) {
    const answers = workedCase(id);
    if (!answers) return;
    this.#problems.clear();
    this.#shareLink.close();
    this.#undo.around(REPLACED, () => this.#case.write(answers));
    this.#keeping.holdOpened();
    await this.#show();
  }

  /**
   * Fill in the case of a link, or say why that cannot be done.
   *
   * @param {Taken} taken what stands in the address
   */
  async openShared(taken) {
    this.#problems.clear();
    let opened = false;
    this.#undo.around(REPLACED, () => (opened = this.#shareLink.open(taken)));
    if (!opened) return this.#evaluation.soon();
    this.#problems.leaveAll();
    await this.#show();
  }

  async #show() {
    this.#shown();
    this.#title.scrollIntoView();
    this.#title.focus({ preventScroll: true });
    await this.#evaluation.now(true);
    // The marks on the criteria have moved what is below them.
    if (document.activeElement === this.#title) this.#title.scrollIntoView();
  }
}
