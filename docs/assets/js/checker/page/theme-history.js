/** What the theme gets wrong of the browser's history, since it puts other pages in the place of the first one. */
import { one } from "../browser/index.js";
import { decodedFragment } from "./fragment.js";

/** Whether the page that is shown, or on its way, was reached by a link, and not by Back or Forward. */
let followsLink = false;

/**
 * Keeps the page that is shown, and what is filled in there, when only the part of its address after "#" changes.
 *
 * The first change that the theme is told of it takes for one of the page, whatever it is: it would fetch the same page
 * again, and put the fresh copy, without any answers, in its place. So it is told of none until it has changed pages
 * itself.
 */
export function keepPage() {
  let shown = location.pathname;
  let hasChanged = false;
  document.addEventListener("click", () => {
    if (location.pathname === shown) return;
    shown = location.pathname;
    followsLink = hasChanged = true;
  });
  window.addEventListener("popstate", (event) => {
    followsLink = false;
    shown = location.pathname;
    if (!hasChanged) event.stopImmediatePropagation();
  });
}

/**
 * Shows a page that a link led to from where the link leads.
 *
 * The theme notes a tenth of a second late how far a page was scrolled. Whoever scrolls and follows a link within that
 * time has it noted for the next page, which is then shown from its middle.
 */
export function standWhereLinkLeads() {
  const isNoted = followsLink && history.state !== null;
  followsLink = false;
  if (!isNoted) return;
  history.replaceState(null, "");
  const place = document.getElementById(decodedFragment());
  window.scrollTo(0, place ? window.scrollY + place.getBoundingClientRect().top - one(document, ".md-header").offsetHeight : 0);
}
