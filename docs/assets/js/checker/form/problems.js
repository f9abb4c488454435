/** What is wrong with what was entered: beside the field once it was left, and in a summary after "Check". */
import { all, linkTo, make, one } from "../browser/index.js";
import { fieldId, placesOf } from "../fields/index.js";
import { fill, linksTo, showMarks } from "./problem-marks.js";

/** @import { Problem } from "../calculator/index.js" */

export class Problems {
  #form;
  #summary;
  /** Fields that were left with something wrong in them. @type {Set<string>} */
  #left = new Set();
  #checked = false;
  /** @type {Problem[]} */
  #found = [];

  /** @param {HTMLElement} form */
  constructor(form) {
    this.#form = form;
    this.#summary = one(form, "[data-problems]");
    form.addEventListener("focusout", (event) => this.#leave(event));
  }

  /**
   * Take note of what is wrong now.
   *
   * @param {Problem[]} found
   */
  show(found) {
    this.#found = found;
    if (!found.length) this.#checked = false;
    this.#render();
  }

  /**
   * Show everything that is wrong.
   *
   * @returns {boolean} whether there is anything
   */
  check() {
    this.#checked = this.#found.length > 0;
    this.#render();
    if (this.#checked) {
      this.#summary.scrollIntoView({ block: "start" });
      this.#summary.focus({ preventScroll: true });
    }
    return this.#checked;
  }

  /**
   * Whether something is wrong with one of these questions, alone or together with others.
   *
   * @param {string[]} questions
   */
  concern(questions) {
    return this.#found.some((problem) => placesOf(problem).some(({ question }) => questions.includes(question)));
  }

  /** Take each field as left: what is filled in comes from elsewhere, and nobody is still writing it. */
  leaveAll() {
    for (const field of all(this.#form, "[data-question], [data-entry], [data-entry] [data-field]")) this.#left.add(field.id);
    this.#render();
  }

  clear() {
    this.#left.clear();
    this.show([]);
  }

  /** @param {FocusEvent} event */
  #leave({ target, relatedTarget }) {
    const from = target instanceof Element ? target : null;
    const field = from?.closest("[data-question], [data-entry] [data-field]");
    // A click on a label takes the focus nowhere for a moment: that is not yet leaving the whole entry.
    const entry = relatedTarget ? from?.closest("[data-entry]") : null;
    const goes = relatedTarget instanceof Node ? relatedTarget : null;
    for (const each of [field, entry]) if (each && !each.contains(goes)) this.#left.add(each.id);
    this.#render();
  }

  #render() {
    showMarks(this.#form, this.#found.filter((problem) => this.#isShown(problem)));
    this.#list(this.#checked ? this.#found : []);
    this.#summary.hidden = !this.#checked;
  }

  /** @param {Problem[]} problems */
  #list(problems) {
    fill(one(this.#summary, "[data-problem-list]"), make("ul", ...problems.map(line)));
  }

  /**
   * Answers that contradict each other are not named before the last of them is left.
   *
   * @param {Problem} problem
   */
  #isShown(problem) {
    return this.#checked || placesOf(problem).every((place) => this.#wasLeft(fieldId(place)));
  }

  /** @param {string} id */
  #wasLeft(id) {
    const field = document.getElementById(id);
    return [field, field?.closest("[data-entry]")].some((each) => each && this.#left.has(each.id));
  }
}

/**
 * The line of a problem in the summary; of answers that contradict each other it leads to each.
 *
 * @param {Problem} problem
 */
function line(problem) {
  const places = placesOf(problem);
  if (places.length === 1) return make("li", linkTo(fieldId(problem), problem.message));
  return make("li", `${problem.rule} Change one of these: `, ...linksTo(places));
}
