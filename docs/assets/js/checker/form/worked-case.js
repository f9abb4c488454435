/** The worked cases of the policy, to be filled into the form; in words they stand on a page of their own. */

/** @import { Answers } from "../calculator/index.js" */

/**
 * The answers of a worked case; `undefined` where the policy has no such case.
 *
 * @param {string} id
 * @returns {Answers | undefined}
 */
export function workedCase(id) {
  const found = document.querySelector("template[data-worked-answers]");
  if (!(found instanceof HTMLTemplateElement)) return undefined;
  const answers = JSON.parse(found.content.textContent ?? "{}");
  return Object.hasOwn(answers, id) ? answers[id] : undefined;
}
