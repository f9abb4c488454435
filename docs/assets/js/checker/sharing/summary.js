/** The summary of the case as a text, for the chart or a letter. */
import { one } from "../browser/index.js";
import { copyAndShow } from "./copy-controls.js";

/** @import { Ask } from "../calculator/index.js" */

/**
 * @param {HTMLElement} form
 * @param {Ask} ask
 */
export function offerSummary(form, ask) {
  const button = one(form, "[data-copy-summary]");
  button.addEventListener("click", async () => {
    const answer = await ask("summary");
    if (answer) await copyAndShow(answer.text, button, "Summary copied");
  });
}

/**
 * Have a button copy a text as it then is.
 *
 * @param {HTMLElement} button
 * @param {() => string} text
 */
export function offerCopy(button, text) {
  button.addEventListener("click", () => copyAndShow(text(), button, "Result copied"));
}
