/** What is worked out once a determination is shown: what to answer next, why it comes out so, and what counts. */

/**
 * @import { Determination } from "./calculator/index.js"
 * @import { Evaluation } from "./evaluation.js"
 * @import { CaseForm } from "./form/index.js"
 * @import { DeterminationView } from "./result/index.js"
 */

// Who goes on answering within this time is not kept waiting for reasons that hold no more.
const PAUSE_MS = 150;

export class Explaining {
  #evaluation;
  #view;
  #content;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {Evaluation} evaluation
   * @param {DeterminationView} view
   * @param {CaseForm} content
   */
  constructor(evaluation, view, content) {
    this.#evaluation = evaluation;
    this.#view = view;
    this.#content = content;
  }

  /**
   * Explain the determination that is shown now, unless another round begins before.
   *
   * @param {Determination} determination
   */
  soon(determination) {
    this.stop();
    this.#timer = setTimeout(() => this.#explain(determination), PAUSE_MS);
  }

  /** Another round begins. */
  stop() {
    clearTimeout(this.#timer);
  }

  /** @param {Determination} determination */
  async #explain(determination) {
    if (determination.missing.length) {
      const asking = await this.#evaluation.ask("next");
      if (!asking) return;
      this.#view.suggest(asking);
    }
    const answer = await this.#evaluation.ask("because");
    if (!answer) return;
    this.#view.explain(determination, answer.because);
    if (this.#content.lists) this.#content.count(await this.#evaluation.ask("counts"));
  }
}
