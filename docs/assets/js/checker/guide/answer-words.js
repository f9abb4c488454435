/** The answer that a question has got, in words. */
import { all } from "../browser/index.js";
import { fieldWords } from "../fields/index.js";

/**
 * What a question is answered by.
 *
 * @param {HTMLElement} field
 * @returns {string} nothing where it is not answered
 */
export function answerWords(field) {
  return field.dataset.type === "procedures" ? listWords(field) : fieldWords(field);
}

/** @param {HTMLElement} field */
function listWords(field) {
  const [chosen] = all(field, "[data-any] input:checked");
  if (!(chosen instanceof HTMLInputElement) || !chosen.value) return "";
  return chosen.value === "none" ? "None" : `${all(field, "[data-entry]").length} listed`;
}
