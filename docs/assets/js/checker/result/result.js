/** The result in full, below the form: what it is and for which day, why, what to answer next, what it hangs on. */
import { dayWords, linkTo, make, one } from "../browser/index.js";
import { fillStatus } from "../criteria/index.js";
import { fieldId } from "../fields/index.js";
import { fillList } from "./lists.js";
import { criterionText, judgementWords, missingWords, outcome, readingWords } from "./policy-words.js";
import { verdict } from "./verdict.js";
import { Why } from "./why.js";

/** @import { Asking, Because, Determination, Reading } from "../calculator/index.js" */

export class Result {
  #section;
  #policy;
  #why;

  /** @param {HTMLElement} policy */
  constructor(policy) {
    this.#policy = policy.dataset;
    this.#section = one(policy, "[data-result]");
    this.#why = new Why(this.#section);
  }

  clear() {
    this.#say("label", "Nothing is answered yet.");
    this.#say("held", "");
    this.#say("text", "");
    this.#why.clear();
    for (const name of ["possible", "missing", "judgements", "readings"]) fillList(this.#section, name, []);
  }

  /**
   * @param {Determination} determination
   * @param {boolean} open whether questions are still unanswered
   * @param {string} service the date of service, empty where there is none
   */
  show(determination, open, service) {
    const { decided, outcomes, missing, judgements } = determination;
    const { sign, words, more } = verdict(determination, open);
    const label = make("span");
    fillStatus(label, { sign, words });
    one(this.#section, "[data-result-label]").replaceChildren(label);
    this.#say("held", this.#held(determination, service));
    this.#say("text", [...(decided ? outcomes : []).map((id) => outcome(id).text), more].filter(Boolean).join(" "));
    this.#why.wait();
    fillList(this.#section, "possible", decided ? [] : outcomes.map((id) => [outcome(id).label]));
    fillList(this.#section, "missing", missing.map((each) => [linkTo(fieldId(each), missingWords(each))]));
    fillList(this.#section, "judgements", judgements.map(weighed));
    this.#place(determination);
    fillList(this.#section, "readings", determination.readings.flatMap(differences));
  }

  /** @param {Asking} asking */
  suggest(asking) {
    this.#why.suggest(asking);
  }

  /**
   * @param {Determination} determination
   * @param {Because} because
   */
  explain(determination, because) {
    this.#why.explain(determination, because);
  }

  focus() {
    this.#section.scrollIntoView({ block: "start" });
    this.#section.focus({ preventScroll: true });
  }

  /**
   * What the payer weighs comes first where nothing else is open.
   *
   * @param {Determination} determination
   */
  #place({ payer_decides: payerDecides }) {
    const [why, judgements] = [one(this.#section, "[data-result-why]"), one(this.#section, "[data-result-judgements]")];
    if (payerDecides) why.before(judgements);
    else why.after(judgements);
  }

  /**
   * What the case was held against, and for which day.
   *
   * @param {Determination} determination
   * @param {string} service
   */
  #held({ version }, service) {
    const { number, title } = this.#policy;
    const document = `${number || title}${version === "undated" ? "" : `, version ${version}`}`;
    return service ? `${document} · for ${dayWords(service)}` : document;
  }

  /**
   * @param {string} name
   * @param {string} words
   */
  #say(name, words) {
    const line = one(this.#section, `[data-result-${name}]`);
    line.textContent = words;
    line.hidden = !words;
  }
}

/**
 * What the payer decides, and what is weighed for it.
 *
 * @param {string} id
 */
function weighed(id) {
  const words = judgementWords(id);
  return [linkTo(id, criterionText(id)), ...(words ? [` ${words}`] : [])];
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
