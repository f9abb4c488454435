/** Opens a case that comes from elsewhere, a worked one of the page or that of a link, in the form. */
import { one } from "./browser/index.js";
import { workedCase } from "./form/index.js";

/**
 * @import { Evaluation } from "./evaluation.js"
 * @import { CaseForm, Problems } from "./form/index.js"
 * @import { ShareLink } from "./sharing/index.js"
 */

export class Opening {
  #title;
  #case;
  #problems;
  #shareLink;
  #evaluation;
  #shown;

  /**
   * @param {HTMLElement} form
   * @param {CaseForm} content
   * @param {Problems} problems
   * @param {ShareLink} shareLink
   * @param {Evaluation} evaluation
   * @param {() => void} shown called when a case is there to be looked at
   */
  constructor(form, content, problems, shareLink, evaluation, shown) {
    this.#title = one(form, "#section_checker");
    this.#case = content;
    this.#problems = problems;
    this.#shareLink = shareLink;
    this.#evaluation = evaluation;
    this.#shown = shown;
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
    this.#case.write(answers);
    await this.#show();
  }

  /**
   * Fill in the case of a link, or say why that cannot be done.
   *
   * @param {string} text what stands in the address
   */
  async openShared(text) {
    this.#problems.clear();
    if (!this.#shareLink.open(text)) return this.#evaluation.soon();
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
