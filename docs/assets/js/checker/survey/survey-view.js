/** What the page shows of many policies: those that are left, what they ask, and where the case stands with each. */
import { awaitedWords, otherPolicies } from "../advice/index.js";
import { all, linkTo, one } from "../browser/index.js";
import { goToField, legend } from "../fields/index.js";

/**
 * @import { Across } from "../calculator/index.js"
 * @import { Narrowing, Policy } from "./narrowing.js"
 */

const NOTHING = "Nothing is answered yet.";

export class SurveyView {
  #root;
  #awaited;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
    this.#awaited = one(root, "[data-survey-awaited]");
    this.#awaited.addEventListener("click", goToAwaited);
  }

  /**
   * Show the policies that are left, and what they ask.
   *
   * @param {Narrowing} narrowing
   */
  narrow(narrowing) {
    const { policies, leftOut } = narrowing;
    const [ids, asked] = [policies.map(({ id }) => id), new Set(policies.flatMap(({ asks }) => asks))];
    for (const line of all(this.#root, "[data-survey-policy]")) line.hidden = !ids.includes(line.dataset.surveyPolicy ?? "");
    for (const policy of policies) {
      const remark = one(this.#root, `[data-survey-policy="${policy.id}"] [data-survey-reach]`);
      remark.textContent = narrowing.remarkOn(policy);
    }
    for (const field of all(this.#root, "[data-question]")) field.hidden = !asked.has(field.dataset.question ?? "");
    for (const topic of all(this.#root, "[data-survey-topic]")) topic.hidden = !topic.querySelector("[data-question]:not([hidden])");
    const number = policies.length === 1 ? "1 policy" : `${policies.length || "No"} policies`;
    one(this.#root, "[data-survey-count]").textContent = `${number}, ${asked.size} questions${leftOut}`;
  }

  /**
   * @param {Across | undefined} answer nothing where there is no case, or no policy
   * @param {Policy[]} policies
   */
  show(answer, policies) {
    const said = one(this.#root, "[data-survey-said]");
    said.hidden = Boolean(answer);
    said.textContent = NOTHING;
    one(this.#root, "[data-survey-standings]").replaceChildren(...(answer ? otherPolicies(answer, policies) : []));
    this.#showAwaited(answer?.awaited ?? null);
  }

  focus() {
    one(this.#root, "#section_standings").focus();
  }

  /** @param {Across["awaited"]} awaited */
  #showAwaited(awaited) {
    const field = awaited && document.getElementById(`ask_${awaited.question}`);
    this.#awaited.hidden = !field;
    if (awaited && field) this.#awaited.replaceChildren(awaitedWords(awaited), linkTo(field.id, legend(field)), ".");
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
