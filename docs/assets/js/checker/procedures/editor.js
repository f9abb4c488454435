/** The editor of one entry: it asks what this policy reads of such a procedure, and how long only of what there was. */
import { all } from "../browser/index.js";
import { fieldOf, part } from "../fields/index.js";

/** What a further procedure of the same series has in common with the one before. */
const ALIKE = ["region", "side", "purpose"];

/**
 * Show the fields that are asked now. What is filled in, or was asked for by a link, is always shown.
 *
 * @param {HTMLElement} entry
 */
export function askFields(entry) {
  const kind = part(entry, "procedure")?.value ?? "";
  for (const field of all(entry, "[data-field][data-type]")) {
    field.hidden = !isAsked(entry, field, kind) && isEmpty(field) && field.dataset.wanted === undefined;
  }
}

/**
 * Have the field of an entry that a place lies in shown from now on.
 *
 * @param {Element} place
 */
export function want(place) {
  const field = place.closest("[data-field]");
  if (field instanceof HTMLElement) field.dataset.wanted = "";
}

/**
 * Make an entry like another one: the same kind of procedure, in the same region.
 *
 * @param {HTMLElement} entry
 * @param {HTMLElement} like
 */
export function copyAlike(entry, like) {
  const [kind, from] = [part(entry, "procedure"), part(like, "procedure")];
  if (kind && from) kind.value = from.value;
  for (const name of ALIKE) {
    const [to, source] = [entry, like].map((root) => all(root, `[data-field="${name}"]`)[0]);
    if (to && source) fieldOf(to).write(to, fieldOf(source).read(source).value);
  }
}

/**
 * @param {HTMLElement} entry
 * @param {HTMLElement} field
 * @param {string} kind
 */
function isAsked(entry, field, kind) {
  const { kinds, after } = field.dataset;
  if (kinds !== undefined && kind && !kinds.split(" ").includes(kind)) return false;
  const [before] = after ? all(entry, `[data-field="${after}"]`) : [];
  return !before || isThere(before);
}

/**
 * Whether there was something that can have lasted: a yes, or a number that is not zero.
 *
 * @param {HTMLElement} field
 */
function isThere(field) {
  const { value, problem } = fieldOf(field).read(field);
  return Boolean(problem) || (value !== null && value !== false && Number(value) !== 0);
}

/** @param {HTMLElement} field */
function isEmpty(field) {
  const { value, problem } = fieldOf(field).read(field);
  return value === null && !problem;
}
