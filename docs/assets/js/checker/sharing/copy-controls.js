/** "Copy link" and "Copy citation" beside each criterion. Without this script, the first is a plain link. */
import { all, one } from "../browser/index.js";
import { citation } from "./citation.js";
import { copy } from "./clipboard.js";

const OFFER = "Copy link";
const SHOWN_MS = 2000;

/** @param {ParentNode} root */
export function offerLinks(root) {
  for (const words of all(root, "[data-copy-link] [data-copy-words]")) words.textContent = OFFER;
}

/** @param {MouseEvent} event */
export async function copyOnClick(event) {
  if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = event.target.closest("a[data-copy-link]");
  if (link instanceof HTMLAnchorElement) {
    event.preventDefault();
    await copyAndShow(addressOf(link), link, "Link copied");
  }
  const button = event.target.closest("button[data-copy-citation]");
  if (button instanceof HTMLElement) await copyAndShow(citation(button), button, "Citation copied");
}

/**
 * Copy a text, and show for a while that it was done, on the control itself.
 *
 * @param {string} text
 * @param {HTMLElement} control
 * @param {string} done
 */
export async function copyAndShow(text, control, done) {
  if (!(await copy(text, control, done))) return;
  const words = one(control, "[data-copy-words]");
  words.dataset.offer ??= words.textContent ?? "";
  words.textContent = done;
  setTimeout(() => (words.textContent = words.dataset.offer ?? ""), SHOWN_MS);
}

/**
 * The address of a place, without what a search put into that of the page.
 *
 * @param {HTMLAnchorElement} link
 */
function addressOf(link) {
  const address = new URL(link.href);
  address.search = "";
  return address.href;
}
