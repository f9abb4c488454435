/** Leads on from a page that moved, and takes the place on it along, which the page cannot do by itself. */
import { decodedFragment } from "./fragment.js";

/** @param {ParentNode} root */
export function leaveMovedPage(root) {
  const page = root.querySelector("[data-moved]");
  if (!page) return;
  const named = document.getElementById(decodedFragment());
  const link = (named ?? page).querySelector("a");
  // A place that was retired has no link: there its fate is to be read.
  if (link) location.replace(link.href);
}
