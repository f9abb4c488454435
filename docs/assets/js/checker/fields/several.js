/** Check boxes: those of some options that hold, of which several can. None ticked is no answer. */
import { all } from "../browser/index.js";

/** @import { Field } from "./field.js" */

/** @type {Field} */
export const several = {
  /** One option is written alone, and those that have a word together as that word. */
  read(field) {
    const ticked = boxes(field).filter((box) => box.checked).map((box) => box.value);
    const word = Object.entries(sets(field)).find(([, options]) => isSameSet(options, ticked))?.[0];
    return { value: word ?? (ticked.length > 1 ? ticked : (ticked[0] ?? null)) };
  },
  write(field, value) {
    const word = typeof value === "string" ? sets(field)[value] : undefined;
    const options = word ?? (Array.isArray(value) ? value : [value]);
    for (const box of boxes(field)) box.checked = options.includes(box.value);
  },
};

/**
 * @param {HTMLElement} field
 * @returns {HTMLInputElement[]}
 */
function boxes(field) {
  return all(field, "input[type=checkbox]").filter((found) => found instanceof HTMLInputElement);
}

/**
 * The options that each word for several of them means.
 *
 * @param {HTMLElement} field
 * @returns {Record<string, string[]>}
 */
function sets(field) {
  return JSON.parse(all(field, "[data-sets]")[0]?.dataset.sets ?? "{}");
}

/**
 * @param {string[]} one
 * @param {string[]} other
 */
function isSameSet(one, other) {
  return one.length === other.length && one.every((each) => other.includes(each));
}
