/**
 * Several yes/no questions as one list: ticked is yes, "none of these" is a "no" of its own for each that is not ticked,
 * and what is left alone is not known. The fields of the questions keep the answers.
 */
import { all, make, one } from "../browser/index.js";
import { fieldOf, legend } from "../fields/index.js";
import { fieldFor } from "./asked-fields.js";

/** @import { NextAsk } from "../calculator/index.js" */

export class PickList {
  #form;
  #list;
  /** @type {HTMLElement[]} */
  #fields = [];
  #none = "";

  /** @param {HTMLElement} form */
  constructor(form) {
    this.#form = form;
    this.#list = one(form, "[data-guide-picks]");
    this.#list.addEventListener("change", (event) => this.#tick(event));
    this.#list.addEventListener("click", (event) => this.#forget(event));
    this.#button.addEventListener("click", () => this.#toggleNone());
  }

  /**
   * Show what is asked as a list; nothing where one question is asked.
   *
   * @param {NextAsk | null} ask
   */
  show(ask) {
    this.#list.hidden = !ask || ask.kind === "one";
    this.#fields = ask && ask.kind !== "one" ? ask.questions.map(({ question }) => fieldFor(this.#form, question)) : [];
    this.#none = ask?.none ?? "";
    one(this.#list, "[data-guide-lead]").textContent = ask?.lead ?? "";
    one(this.#list, "[data-guide-lines]").replaceChildren(...this.#fields.map(line));
    this.#render();
  }

  /** @returns {HTMLElement} */
  get #button() {
    return one(this.#list, "[data-guide-none]");
  }

  /** Whether what is not ticked is "no". */
  get #isNone() {
    const answers = this.#fields.map(answerOf);
    return answers.includes(false) && !answers.includes(null);
  }

  /** @param {Event} event */
  #tick({ target }) {
    const field = this.#fieldOf(target);
    if (!field || !(target instanceof HTMLInputElement)) return;
    const others = this.#fields.map(answerOf).includes(false);
    this.#write([field], target.checked || (others ? false : null));
  }

  /** @param {Event} event */
  #forget({ target }) {
    const field = target instanceof Element && target.closest("[data-guide-forget]") ? this.#fieldOf(target) : undefined;
    if (!field) return;
    this.#write([field], null);
    one(this.#list, `[data-for="${field.id}"] input`).focus();
  }

  #toggleNone() {
    const [from, to] = this.#isNone ? [false, null] : [null, false];
    this.#write(this.#fields.filter((field) => answerOf(field) === from), to);
  }

  /**
   * @param {HTMLElement[]} fields
   * @param {boolean | null} answer
   */
  #write(fields, answer) {
    for (const field of fields) fieldOf(field).write(field, answer);
    fields[0]?.dispatchEvent(new Event("change", { bubbles: true }));
    this.#render();
  }

  #render() {
    for (const field of this.#fields) {
      const shown = one(this.#list, `[data-for="${field.id}"]`);
      const answer = answerOf(field);
      /** @type {HTMLInputElement} */ (one(shown, "input")).checked = answer === true;
      one(shown, "[data-guide-denied]").hidden = answer !== false;
    }
    const others = this.#fields.map(answerOf).includes(true);
    this.#button.textContent = others ? this.#none.replace("these", "the others") : this.#none;
    this.#button.setAttribute("aria-pressed", String(this.#isNone));
  }

  /** @param {EventTarget | null} target */
  #fieldOf(target) {
    const shown = target instanceof Element ? target.closest("[data-for]") : null;
    return this.#fields.find((field) => shown instanceof HTMLElement && shown.dataset.for === field.id);
  }
}

/** @param {HTMLElement} field */
function answerOf(field) {
  return fieldOf(field).read(field).value;
}

/**
 * The line of one question: a box to tick, and, once it is a "no", the word and a way to take it back.
 *
 * @param {HTMLElement} field
 */
function line(field) {
  const words = legend(field);
  const box = make("input");
  box.type = "checkbox";
  const label = make("label", box, " ", make("span", words));
  label.className = "radio";
  const denied = make("span", make("b", "No"), " ", forget(words));
  denied.className = "pick__denied";
  denied.dataset.guideDenied = "";
  const made = make("li", label, denied, ...hint(field, box));
  made.dataset.for = field.id;
  return made;
}

/** @param {string} words */
function forget(words) {
  const about = make("span", ` whether: ${words}`);
  about.className = "visually-hidden";
  const button = make("button", "Not known", about);
  button.type = "button";
  button.className = "textual";
  button.dataset.guideForget = "";
  return button;
}

/**
 * The help of a question, if it has one, told with its box.
 *
 * @param {HTMLElement} field
 * @param {HTMLElement} box
 */
function hint(field, box) {
  const [help] = all(field, ":scope > .hint");
  if (!help) return [];
  const made = make("p", help.textContent ?? "");
  made.className = "hint";
  made.id = `guide_${help.id}`;
  box.setAttribute("aria-describedby", made.id);
  return [made];
}
