/** The words of this policy, from where they stand on its page. */
import { fieldId, legend } from "../fields/index.js";

/** @import { Determination, Missing } from "../calculator/index.js" */

/**
 * @typedef {object} Outcome
 * @property {string} label
 * @property {string} text
 * @property {string} sign the sign and color it is shown with
 */

const SIGNS = { met: "met", not_met: "not_met", unproven: "not_met", outside: "not_applicable" };

/**
 * @param {string} id
 * @returns {Outcome}
 */
export function outcome(id) {
  const entry = document.querySelector(`[data-outcome="${id}"]`);
  const kind = entry instanceof HTMLElement ? entry.dataset.class : undefined;
  return {
    label: entry?.querySelector("dt")?.textContent ?? id,
    text: entry?.querySelector("dd")?.textContent ?? "",
    sign: Object.entries(SIGNS).find(([name]) => name === kind)?.[1] ?? "not_applicable",
  };
}

/**
 * The text of a criterion, or the title of a section.
 *
 * @param {string} id
 */
export function criterionText(id) {
  const found = document.getElementById(id);
  return (found?.querySelector(".criterion__text") ?? found)?.textContent?.trim() ?? id;
}

/**
 * Whether what is published speaks against the request, whichever of the outcomes it is.
 *
 * @param {Determination} determination
 */
export function fails({ outcomes }) {
  return outcomes.every((id) => outcome(id).sign === "not_met");
}

/**
 * Where a criterion or section stands in the list.
 *
 * @param {string} id
 */
export function criterionPlace(id) {
  const found = document.querySelector(`[data-criterion="${id}"]`);
  return found instanceof HTMLElement ? found : undefined;
}

/**
 * What the payer weighs at a criterion; empty where the policy does not say.
 *
 * @param {string} id
 */
export function judgementWords(id) {
  return criterionPlace(id)?.querySelector(":scope > [data-judgement]")?.textContent?.trim() ?? "";
}

/**
 * The button that copies the citation of a criterion, once more; none where it has no citation.
 *
 * @param {string} id
 */
export function citationButton(id) {
  const copied = document.querySelector(`[data-criteria] [data-copy-citation="${id}"]`)?.cloneNode(true);
  return copied instanceof HTMLElement ? copied : undefined;
}

/**
 * The title of a reading and the text of one of its options.
 *
 * @param {string} id
 * @param {string} option
 */
export function readingWords(id, option) {
  const title = document.getElementById(id);
  const words = title?.parentElement?.querySelector(`[data-option="${option}"] [data-option-text]`);
  return { title: title?.textContent?.trim() ?? id, option: words?.textContent?.trim() ?? option };
}

/**
 * What a missing answer is called.
 *
 * @param {Missing} missing
 */
export function missingWords(missing) {
  const field = document.getElementById(fieldId(missing));
  const name = (field && legend(field)) || missing.question;
  const where = missing.item === undefined ? name : `Procedure ${missing.item + 1}: ${name}`;
  return missing.partial ? `${where} (more exactly)` : where;
}
