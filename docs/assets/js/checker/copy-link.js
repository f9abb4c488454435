/** "Copy link": puts the address of a criterion into the clipboard. Without this script it is a plain link. */
import { all, one } from "./page.js";

const OFFER = "Copy link";
const SHOWN_MS = 2000;

/** @param {ParentNode} root */
export function offerLinks(root) {
  for (const words of all(root, "[data-copy-link] [data-copy-words]")) words.textContent = OFFER;
}

/** @param {MouseEvent} event */
export async function copyLink(event) {
  const link = event.target instanceof Element ? event.target.closest("a[data-copy-link]") : null;
  if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const words = one(link, "[data-copy-words]");
  words.textContent = (await copied(link.href)) ? "Link copied" : "Copying is not allowed here";
  setTimeout(() => (words.textContent = OFFER), SHOWN_MS);
}

/** @param {string} text */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
