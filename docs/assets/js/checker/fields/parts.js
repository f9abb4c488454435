/** What a field on the page is made of: its legend, and the controls for the parts of its answer. */
import { plainText } from "./plain-text.js";

/**
 * The input or choice of one part of a field.
 *
 * @param {ParentNode} root
 * @param {string} part
 * @returns {HTMLInputElement | HTMLSelectElement | undefined}
 */
export function part(root, part) {
  const found = root.querySelector(`[data-part="${part}"]`);
  return found instanceof HTMLInputElement || found instanceof HTMLSelectElement ? found : undefined;
}

/**
 * What was typed or chosen in one part of a field.
 *
 * @param {ParentNode} root
 * @param {string} name
 * @returns {string}
 */
export function typed(root, name) {
  return plainText(part(root, name)?.value ?? "");
}

/**
 * What a field asks.
 *
 * @param {ParentNode} field
 * @returns {string}
 */
export function legend(field) {
  return field.querySelector(":scope > legend, :scope > label")?.textContent?.trim() ?? "";
}
