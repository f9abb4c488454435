/** The lists of the result: each stands under its title, and is not there while it is empty. */
import { all, make, one } from "../browser/index.js";

/**
 * Fill a list of the result, and say its count where it is folded.
 *
 * @param {HTMLElement} root
 * @param {string} name
 * @param {(string | Node)[][]} lines
 */
export function fillList(root, name, lines) {
  const block = one(root, `[data-result-${name}]`);
  block.hidden = !lines.length;
  for (const count of all(block, "[data-count]")) count.textContent = String(lines.length);
  one(block, "ol, ul").replaceChildren(...lines.map((line) => make("li", ...line)));
}
