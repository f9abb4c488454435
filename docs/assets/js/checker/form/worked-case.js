/** A worked case of the page, to be filled into the form. */

/** @import { Answers } from "../calculator/index.js" */

/**
 * The answers of a worked case; `undefined` where the page has no such case.
 *
 * @param {string} id
 * @returns {{title: string, answers: Answers} | undefined}
 */
export function workedCase(id) {
  const found = document.getElementById(`case-${id}`);
  if (!found?.dataset.answers) return undefined;
  const title = found.querySelector(".case__title")?.textContent?.trim() ?? id;
  return { title, answers: JSON.parse(found.dataset.answers) };
}
