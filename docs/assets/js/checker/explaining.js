/** What is worked out once a determination is shown: what to answer next, and why it comes out so. */

/**
 * @import { Determination } from "./calculator/index.js"
 * @import { Evaluation } from "./evaluation.js"
 * @import { DeterminationView } from "./result/index.js"
 */

// Who goes on answering within this time is not kept waiting for reasons that hold no more.
const PAUSE_MS = 150;

export class Explaining {
  #evaluation;
  #view;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {Evaluation} evaluation
   * @param {DeterminationView} view
   */
  constructor(evaluation, view) {
    this.#evaluation = evaluation;
    this.#view = view;
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
    if (answer) this.#view.explain(determination, answer.because);
  }
}
