/** The result in full, below the form: what it is, what is still possible, what is missing, what it hangs on. */
import { linkTo, make, one } from "../browser/index.js";
import { fieldId } from "../fields/index.js";
import { criterionText, missingWords, outcome, readingWords } from "./policy-words.js";
import { verdict } from "./verdict.js";

/** @import { Determination, Reading } from "../calculator/index.js" */

export class Result {
  #section;

  /** @param {HTMLElement} policy */
  constructor(policy) {
    this.#section = one(policy, "[data-result]");
  }

  clear() {
    this.#say("label", "Nothing is answered yet.");
    this.#say("text", "");
    for (const name of ["possible", "missing", "judgements", "readings"]) this.#list(name, []);
  }

  /**
   * @param {Determination} determination
   * @param {boolean} open
   */
  show(determination, open) {
    const { decided, outcomes, missing, judgements } = determination;
    const { words, more } = verdict(determination, open);
    this.#say("label", words);
    this.#say("text", [...(decided ? outcomes : []).map((id) => outcome(id).text), more].join(" "));
    this.#list("possible", decided ? [] : outcomes.map((id) => [outcome(id).label]));
    this.#list("missing", missing.map((each) => [linkTo(fieldId(each), missingWords(each))]));
    this.#list("judgements", judgements.map((id) => [linkTo(id, criterionText(id))]));
    this.#list("readings", determination.readings.flatMap(differences));
  }

  focus() {
    this.#section.scrollIntoView({ block: "start" });
    this.#section.focus({ preventScroll: true });
  }

  /**
   * @param {string} name
   * @param {string} words
   */
  #say(name, words) {
    one(this.#section, `[data-result-${name}]`).textContent = words;
  }

  /**
   * @param {string} name
   * @param {(string | Node)[][]} lines
   */
  #list(name, lines) {
    const block = one(this.#section, `[data-result-${name}]`);
    block.hidden = !lines.length;
    one(block, "ol, ul").replaceChildren(...lines.map((line) => make("li", ...line)));
  }
}

/**
 * The other ways to read a text under which the result would differ.
 *
 * @param {Reading} reading
 */
function differences({ id, alternatives }) {
  return alternatives
    .filter(({ differs }) => differs)
    .map(({ option, outcomes }) => {
      const words = readingWords(id, option);
      const then = outcomes.map((each) => outcome(each).label).join(" or ");
      return [linkTo(id, words.title), `: ${words.option} Then: ${then}.`];
    });
}
