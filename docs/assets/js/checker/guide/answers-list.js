/** All that is answered, by topic, each with a way to change it. */
import { all, linkTo, make, one } from "../browser/index.js";
import { legend } from "../fields/index.js";
import { answerWords } from "./answer-words.js";
import { topicOf } from "./asked-fields.js";

/**
 * List the answers of the form as they are now.
 *
 * @param {HTMLElement} form
 */
export function listAnswers(form) {
  /** @type {Map<string, HTMLElement[]>} */
  const topics = new Map();
  for (const field of all(form, "[data-question]")) {
    const words = answerWords(field);
    const title = topicOf(field);
    if (words) topics.set(title, [...(topics.get(title) ?? []), line(field, words)]);
  }
  const groups = [...topics].flatMap(([title, lines]) => [make("h4", title), make("ul", ...lines)]);
  one(form, "[data-guide-answer-list]").replaceChildren(...(groups.length ? groups : [make("p", "Nothing is answered yet.")]));
}

/**
 * @param {HTMLElement} field
 * @param {string} words
 */
function line(field, words) {
  const question = legend(field);
  const about = make("span", ` the answer: ${question}`);
  about.className = "visually-hidden";
  const change = linkTo(field.id, "Change");
  change.append(about);
  return make("li", make("span", question), " ", make("b", words), " ", change);
}
