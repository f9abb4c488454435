/** What a row of the table says of an entry: when, what, how much it helped, and what came of it. */
import { all } from "../browser/index.js";
import { fieldOf, fieldWords, legend, part } from "../fields/index.js";

/**
 * @typedef {object} RowWords
 * @property {string} date
 * @property {string} procedure
 * @property {string} relief
 * @property {string} function
 */

/** Which column tells of a field, by how its name begins; any other one says which procedure it was. */
const FUNCTION = /^function/;
const RELIEF = /^(relief|pain|symptom|outlasted)/;
const OPTIONS = ["choice", "several"];
const NOTHING = "—";

/**
 * @param {HTMLElement} entry
 * @returns {RowWords}
 */
export function rowWords(entry) {
  const fields = all(entry, "[data-field][data-type]").filter(({ dataset }) => dataset.field !== "date");
  /** @param {(name: string) => boolean} isOf */
  const told = (isOf) => fields.filter(({ dataset }) => isOf(dataset.field ?? "")).map(words).filter(Boolean);
  const others = told((name) => !FUNCTION.test(name) && !RELIEF.test(name));
  return {
    date: dateWords(entry) || "No date",
    procedure: [kindWords(entry) || "No kind", ...others].join(", "),
    relief: told((name) => RELIEF.test(name)).join(", ") || NOTHING,
    function: told((name) => FUNCTION.test(name)).join(", ") || NOTHING,
  };
}

/** @param {HTMLElement} entry */
function dateWords(entry) {
  const [field] = all(entry, '[data-field="date"]');
  return field ? words(field) : "";
}

/** @param {HTMLElement} entry */
export function kindWords(entry) {
  const kind = part(entry, "procedure");
  const chosen = kind instanceof HTMLSelectElement ? kind.value && kind.selectedOptions[0]?.text : entry.querySelector(".entry__kind")?.textContent;
  // What stands behind a colon tells apart what the kind takes in.
  return (chosen ?? "").split(":")[0]?.trim() ?? "";
}

/** @param {HTMLElement} field */
function words(field) {
  const { value, problem } = fieldOf(field).read(field);
  if (problem) return "not understood";
  if (field.dataset.type === "yes_no" && value !== null) return yesNoWords(field, value === true);
  const said = fieldWords(field);
  if (OPTIONS.includes(field.dataset.type ?? "")) return said.split("; ").map(amongWords).join(", ");
  return field.dataset.type === "number" && said ? withUnit(field, said) : said;
}

/**
 * @param {HTMLElement} field
 * @param {boolean} yes
 */
function yesNoWords(field, yes) {
  if (FUNCTION.test(field.dataset.field ?? "")) return yes ? "better" : "not better";
  return `${amongWords(legend(field))}: ${yes ? "yes" : "no"}`;
}

/**
 * As it is written among other words: without the capital that begins a sentence.
 *
 * @param {string} text
 */
function amongWords(text) {
  return /^[A-Z][a-z]/.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}

/**
 * @param {HTMLElement} field
 * @param {string} said
 */
function withUnit(field, said) {
  const unit = part(field, "number")?.dataset.unit ?? "";
  return unit === "%" ? `${said}%` : `${said} ${unit}`.trim();
}
