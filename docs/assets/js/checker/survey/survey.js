/** One case held against many policies: as one answers, where it stands with each follows. Nothing of it is kept. */
import { awaitedWords, otherPolicies } from "../advice/index.js";
import { all, linkTo, one, today } from "../browser/index.js";
import { calculator, StartNotice } from "../calculator/index.js";
import { goToField, legend, spreadDates } from "../fields/index.js";
import { CaseForm, keepKeys, Problems } from "../form/index.js";
import { Narrowing } from "./narrowing.js";

/** @import { Across, Standing } from "../calculator/index.js" */

// The changes of one moment, such as "input" and "change" of one choice, are one.
const PAUSE_MS = 0;
const NOTHING = "Nothing is answered yet.";

export class Survey {
  #root;
  #form;
  #case;
  #problems;
  #notice;
  #narrowing;
  #unsubscribe;
  #round = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
    this.#form = one(root, "[data-form]");
    this.#case = new CaseForm(this.#form);
    this.#problems = new Problems(this.#form);
    this.#notice = new StartNotice(this.#form, () => this.#retry(), () => location.reload());
    this.#unsubscribe = calculator.subscribe((state) => this.#notice.show(state));
    this.#narrowing = new Narrowing(root, () => this.#narrow());
    for (const part of all(root, "[data-needs-script]")) part.hidden = false;
    this.#listen();
    this.#narrow();
  }

  /** Another page takes the place of this one. */
  leave() {
    clearTimeout(this.#timer);
    this.#unsubscribe();
  }

  #listen() {
    keepKeys(this.#form);
    spreadDates(this.#form);
    for (const touch of ["pointerdown", "focusin"]) this.#form.addEventListener(touch, () => calculator.start());
    for (const change of ["input", "change"]) this.#form.addEventListener(change, () => this.#soon());
    this.#form.addEventListener("submit", (event) => this.#check(event));
    one(this.#root, "[data-survey-awaited]").addEventListener("click", goToAwaited);
    one(this.#form, "[data-clear]").addEventListener("click", () => this.#clear());
  }

  /** Show the policies that are left, and what they ask; what was answered before stays answered. */
  #narrow() {
    const { policies } = this.#narrowing;
    const [ids, asked] = [policies.map(({ id }) => id), new Set(policies.flatMap(({ asks }) => asks))];
    for (const line of all(this.#root, "[data-survey-policy]")) line.hidden = !ids.includes(line.dataset.surveyPolicy ?? "");
    for (const field of all(this.#form, "[data-question]")) field.hidden = !asked.has(field.dataset.question ?? "");
    for (const topic of all(this.#form, "[data-survey-topic]")) topic.hidden = !topic.querySelector("[data-question]:not([hidden])");
    const number = policies.length === 1 ? "1 policy" : `${policies.length || "No"} policies`;
    one(this.#root, "[data-survey-count]").textContent = `${number}, ${asked.size} questions`;
    this.#soon();
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#hold(), PAUSE_MS);
  }

  async #hold() {
    const round = ++this.#round;
    const { policies } = this.#narrowing;
    const { answers, problems } = this.#case.read();
    if (this.#case.isEmpty || !policies.length) return this.#show(undefined);
    calculator.start();
    const message = { action: "across", policies: policies.map(({ id }) => id), answers, as_of: today() };
    const answer = await calculator.request(message);
    if (round !== this.#round) return;
    this.#problems.show([...problems, ...(answer?.problems ?? [])]);
    const known = policies.flatMap(({ hashes }) => hashes);
    const isOutdated = answer?.standings.some((/** @type {Standing} */ { hash }) => !known.includes(hash));
    if (isOutdated) this.#notice.showOutdated();
    if (answer) this.#show(isOutdated ? undefined : answer);
  }

  /** @param {Across | undefined} answer */
  #show(answer) {
    const { policies } = this.#narrowing;
    one(this.#root, "[data-survey-said]").hidden = Boolean(answer);
    one(this.#root, "[data-survey-said]").textContent = NOTHING;
    one(this.#root, "[data-survey-standings]").replaceChildren(...(answer ? otherPolicies(answer, policies) : []));
    this.#await(answer?.awaited ?? null);
  }

  /** @param {Across["awaited"]} awaited */
  #await(awaited) {
    const line = one(this.#root, "[data-survey-awaited]");
    const field = awaited && document.getElementById(`ask_${awaited.question}`);
    line.hidden = !field;
    if (awaited && field) line.replaceChildren(awaitedWords(awaited), linkTo(field.id, legend(field)), ".");
  }

  /** @param {Event} event */
  async #check(event) {
    event.preventDefault();
    await this.#hold();
    if (!this.#problems.check()) one(this.#root, "#section_standings").focus();
  }

  #retry() {
    calculator.restart();
    this.#soon();
  }

  #clear() {
    this.#case.clear();
    this.#problems.clear();
    this.#soon();
    one(this.#form, "#section_case").focus();
  }
}

/**
 * Follow the link to a question, which may be folded.
 *
 * @param {Event} event
 */
function goToAwaited(event) {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link) return;
  event.preventDefault();
  goToField(link.hash.slice(1));
}
