/** In the list: how much of each topic is answered, and whether what is left there can still change the result. */
import { all, one } from "../browser/index.js";

/** @import { Answers, Missing } from "../calculator/index.js" */

// Short enough for one line of a narrow screen: what comes and goes moves nothing.
const IDLE = "Can no longer change the result";

/**
 * Mark each topic beside its title; what is in view stays where it is.
 *
 * @param {HTMLElement} form
 * @param {Answers} answers
 * @param {Missing[]} [missing] what can still change the outcome; without a determination nothing is said of that
 */
export function markTopics(form, answers, missing) {
  const open = missing?.map(({ question }) => question);
  for (const topic of all(form, ".topic")) {
    const questions = all(topic, "[data-question]").map((field) => field.dataset.question ?? "");
    one(topic, "[data-topic-state]").textContent = words(questions, answers, open);
  }
}

/**
 * @param {string[]} questions
 * @param {Answers} answers
 * @param {string[]} [open]
 */
function words(questions, answers, open) {
  const left = questions.filter((name) => answers[name] === undefined);
  const answered = questions.length - left.length;
  if (!answered && !open) return "";
  const isIdle = open && left.length && !left.some((name) => open.includes(name));
  if (isIdle && !answered) return IDLE;
  const count = `${answered} of ${questions.length} answered`;
  return isIdle ? `${count}; no more needed` : count;
}
