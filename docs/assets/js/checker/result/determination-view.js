/** A determination on the page: at the criteria, in the standing that is always in view, in the full result. */
import { anchored, one } from "../browser/index.js";
import { Deciding, markCriteria } from "../criteria/index.js";
import { fails } from "./policy-words.js";
import { factsInWords } from "./reasons.js";
import { Result } from "./result.js";
import { Standing } from "./standing.js";

/** @import { Asking, Because, Determination, Reason } from "../calculator/index.js" */

export class DeterminationView {
  #criteria;
  #deciding;
  #standing;
  #result;
  /** The outcomes that were explained last: folds open when they change, and not against the reader. */
  #explained = "";

  /** @param {HTMLElement} policy the whole page of a policy */
  constructor(policy) {
    this.#criteria = one(policy, "[data-criteria]");
    this.#deciding = new Deciding(this.#criteria);
    this.#standing = new Standing(policy);
    this.#result = new Result(policy);
    this.clear();
  }

  /**
   * @param {Determination} determination
   * @param {boolean} open whether questions are still unanswered
   * @param {string} service the date of service, empty where there is none
   */
  show(determination, open, service) {
    anchored(() => {
      markCriteria(this.#criteria, determination);
      this.#deciding.forget();
    });
    this.#standing.show(determination, open);
    this.#result.show(determination, open, service);
    performance.mark("determination-shown");
  }

  /**
   * What to answer next, of the case that is shown.
   *
   * @param {Asking} asking
   */
  suggest(asking) {
    this.#standing.suggest(asking);
    this.#result.suggest(asking);
  }

  /**
   * Why the case that is shown comes out so.
   *
   * @param {Determination} determination
   * @param {Because} because
   */
  explain(determination, because) {
    this.#result.explain(determination, because);
    const outcomes = determination.outcomes.join();
    const opens = because.settled && fails(determination) && outcomes !== this.#explained;
    this.#explained = outcomes;
    anchored(() => {
      this.#deciding.show(factsByCriterion(because));
      if (opens) this.#deciding.open();
    });
  }

  /** Be a reference again. */
  clear() {
    markCriteria(this.#criteria);
    this.#deciding.show(new Map());
    this.#explained = "";
    this.#standing.clear();
    this.#result.clear();
  }

  focusResult() {
    this.#result.focus();
  }
}

/**
 * @param {Because} because
 * @returns {Map<string, string>}
 */
function factsByCriterion({ settled, reasons }) {
  /** @param {Reason} reason */
  const decides = ({ role }) => settled && (role === "decides" || role === "also");
  return new Map(reasons.filter(decides).flatMap(({ criteria, facts }) => criteria.map((id) => [id, factsInWords(facts)])));
}
