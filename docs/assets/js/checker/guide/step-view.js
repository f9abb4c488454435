/** One step on the page: what is asked, why, and how much is left; or how the case stands, with all answers. */
import { all, linkTo, make, one } from "../browser/index.js";
import { fieldId, goToField, placeWords } from "../fields/index.js";
import { listAnswers } from "./answers-list.js";
import { showAll, showOnly } from "./asked-fields.js";
import { PickList } from "./pick-list.js";

/**
 * @import { Missing } from "../calculator/index.js"
 * @import { Step } from "./steps.js"
 */

const SO_FAR = { title: "The case so far", words: "Change an answer, or continue with the next question." };
const ASIDE = { title: "Nothing else is left to ask", words: "What was set aside as not known can still change the outcome:" };
const DECIDED = { title: "The questions are answered", words: "No remaining answer can change the outcome." };
const PAYER = {
  title: "The questions are answered",
  words: "No answer can change the outcome; it is for the payer to decide.",
};
const DATED = {
  title: "The earliest date",
  words: "Based on the request and the earlier procedures alone. The other criteria are not checked here.",
};

export class StepView {
  #form;
  #checker;
  #picks;

  /** @param {HTMLElement} form */
  constructor(form) {
    this.#form = form;
    this.#checker = form.closest("[data-checker]") ?? form;
    this.#picks = new PickList(form);
  }

  /**
   * @param {Step} step
   * @param {{isFirst: boolean, isFresh: boolean}} state whether there is none to go back to, and whether nothing is answered
   */
  show({ ask, asking, about }, { isFirst, isFresh }) {
    this.#mark(ask ? "asking" : "answers");
    const end = ask ? undefined : about === "date" && !asking?.next ? DATED : ending(asking);
    this.#say("title", ask?.title ?? end?.title ?? "");
    this.#say("end", end?.words ?? "");
    this.#say("why", ask?.why.text ?? "");
    this.#say("left", (ask && asking?.left) || "");
    const details = (ask?.questions ?? []).filter(({ item }) => typeof item === "number");
    const aside = end === DATED ? [] : (asking?.aside ?? []);
    this.#list(ask ? details : aside);
    this.#picks.show(ask);
    showOnly(this.#form, ask?.kind === "one" ? ask.questions.map(({ question }) => question) : []);
    this.#part("back").hidden = isFirst;
    for (const cases of all(this.#form, "[data-guide-cases]")) cases.hidden = !isFresh;
    this.#part("unknown").hidden = !ask;
    this.#part("review").hidden = !ask || isFresh;
    this.#part("continue").hidden = !ask && !asking?.next;
    for (const date of all(this.#form, "[data-guide-date]")) date.hidden = !isFresh || about === "date";
    for (const criteria of all(this.#form, "[data-guide-criteria]")) criteria.hidden = about !== "date";
    if (!ask) listAnswers(this.#form);
    performance.mark("step-shown");
  }

  /** Show the list of all questions. */
  close() {
    this.#mark("");
    this.#say("why", "");
    this.#picks.show(null);
    showAll(this.#form);
  }

  /**
   * Put the focus on what the step is about; on a field where somebody asked for it.
   *
   * @param {string} [field]
   */
  focus(field) {
    if (field) return goToField(field);
    this.#part("title").scrollIntoView({ block: "nearest" });
    this.#part("title").focus({ preventScroll: true });
  }

  /** @param {string} state what is in view beside the guide; nothing for the list */
  #mark(state) {
    if (state) this.#checker.setAttribute("data-guided", state);
    else this.#checker.removeAttribute("data-guided");
    for (const name of ["head", "steps", "ways"]) this.#part(name).hidden = !state;
    this.#part("answers").hidden = state !== "answers";
    this.#part("offer").hidden = Boolean(state);
  }

  /**
   * @param {string} name
   * @param {string} words
   */
  #say(name, words) {
    this.#part(name).textContent = words;
    this.#part(name).hidden = !words;
  }

  /** @param {Missing[]} places */
  #list(places) {
    this.#part("places").replaceChildren(...places.map((place) => make("li", linkTo(fieldId(place), placeWords(place)))));
    this.#part("places").hidden = !places.length;
  }

  /** @param {string} name */
  #part(name) {
    return one(this.#form, `[data-guide-${name}]`);
  }
}

/**
 * What stands over the answers.
 *
 * @param {Step["asking"]} asking
 */
function ending(asking) {
  if (!asking || asking.next) return SO_FAR;
  if (asking.aside.length) return ASIDE;
  return asking.outcomes.length === 1 ? DECIDED : PAYER;
}
