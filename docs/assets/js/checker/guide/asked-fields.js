/** Which questions of the form are in view: all of them, or those that are asked now. */
import { all, one } from "../browser/index.js";
import { fieldOf } from "../fields/index.js";

/** @import { NextAsk } from "../calculator/index.js" */

/**
 * Show these questions and no others, without the headings of their topics, and all folds around them open.
 *
 * @param {HTMLElement} form
 * @param {string[]} questions by id
 */
export function showOnly(form, questions) {
  for (const field of fields(form)) field.hidden = !questions.includes(field.dataset.question ?? "");
  for (const topic of all(form, ".topic")) {
    topic.hidden = fields(topic).every((field) => field.hidden);
    heading(topic).hidden = true;
    if (topic instanceof HTMLDetailsElement && !topic.hidden) topic.open = true;
  }
}

/**
 * Show every question, under the heading of its topic.
 *
 * @param {HTMLElement} form
 */
export function showAll(form) {
  for (const field of fields(form)) field.hidden = false;
  for (const topic of all(form, ".topic")) heading(topic).hidden = topic.hidden = false;
}

/**
 * The title of the topic that a question belongs to.
 *
 * @param {Element} field
 * @returns {string}
 */
export function topicOf(field) {
  return field.closest(".topic")?.querySelector("[data-topic-title]")?.textContent?.trim() ?? "";
}

/**
 * The field of a question.
 *
 * @param {HTMLElement} form
 * @param {string} question
 */
export function fieldFor(form, question) {
  return one(form, `[data-question="${question}"]`);
}

/**
 * A question that somebody goes to, as if it were asked.
 *
 * @param {HTMLElement} field
 * @returns {NextAsk}
 */
export function asked(field) {
  const questions = [{ question: field.dataset.question ?? "" }];
  return { kind: "one", questions, topic: "", title: topicOf(field), lead: null, none: null, why: { text: "" } };
}

/**
 * Take back the answer of a field: say "not known" where it can say so.
 *
 * @param {HTMLElement} field
 */
export function forget(field) {
  const [unknown] = all(field, ":scope > .radios input[value='']");
  if (unknown) return unknown.click();
  fieldOf(field).write(field, null);
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

/** @param {HTMLElement} root */
function fields(root) {
  return all(root, "[data-question]");
}

/** @param {HTMLElement} topic */
function heading(topic) {
  return one(topic, ":scope > summary, :scope > h3");
}
