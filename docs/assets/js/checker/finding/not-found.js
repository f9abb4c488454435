/** On the page that says that there is none at an address: what comes nearest to it, as one proposal. */
import { announce, make, one } from "../browser/index.js";
import { addressOf, loadIndex, pathHere } from "./index-file.js";
import { decoded, spelledAlike, usualPage, usualPlace } from "./written-address.js";

/** @import { Entry, Index } from "./ranking.js" */

/** A mark that was encoded, so that what stands behind it was taken for a part of the path; or that was left out. */
const PLACE = /#|(?=(?:carried-)?answers=|case=)/;
/** What an address can hold of a case, and nobody else is to see. */
const OF_A_CASE = /^(?:carried-)?answers=|^case=/;
/** Folders: what is in them is meant, if anything. */
const LEAST_PARTS = 2;

export async function proposePage() {
  if (!document.querySelector("[data-not-found]")) return;
  document.addEventListener("click", followHere, true);
  window.addEventListener("hashchange", loadPlace);
  const { path, place } = takeAddress();
  const index = await loadIndex().catch(() => undefined);
  const entry = index && nearest(index, usualPage(path));
  if (entry) propose(entry, OF_A_CASE.test(place) ? place : usualPlace(place));
}

/**
 * The address in the bar may be that of a page that is there by now. To a link to a place on it a browser, and the theme,
 * would then only change the end of the address.
 *
 * @param {MouseEvent} event
 */
function followHere(event) {
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || link.pathname !== location.pathname || isHere(link.hash)) return;
  event.preventDefault();
  event.stopPropagation();
  location.hash = link.hash;
}

function loadPlace() {
  if (!isHere(location.hash)) location.reload();
}

/** @param {string} hash */
function isHere(hash) {
  return !hash || document.getElementById(decoded(hash.slice(1))) !== null;
}

/** The path and the place that were meant; what is no path is taken out of the address bar at once. */
function takeAddress() {
  const whole = decoded(pathHere());
  const at = PLACE.exec(whole)?.index ?? -1;
  const path = at < 0 ? whole : whole.slice(0, at);
  const place = at < 0 ? decoded(location.hash.slice(1)) : whole.slice(at).replace(/^#/, "");
  if (at >= 0 || location.search) history.replaceState(null, "", addressOf({ page: "index" }) + encodeURI(path));
  return { path, place };
}

/**
 * The page of the same path, or else the only one that is written alike, or else what is above it.
 *
 * @param {Index} index
 * @param {string} path
 * @returns {Entry | undefined}
 */
function nearest({ entries }, path) {
  const pages = entries.filter((entry) => !entry.place);
  for (let parts = path.split("/"); parts.length >= LEAST_PARTS; parts = parts.slice(0, -1)) {
    const wanted = parts.join("/");
    const same = pages.find(({ page }) => usualPage(page) === wanted);
    const alike = pages.filter(({ page }) => spelledAlike(usualPage(page)) === spelledAlike(wanted));
    if (same ?? alike.length === 1) return same ?? alike[0];
  }
  return undefined;
}

/**
 * @param {Entry} entry
 * @param {string} place
 */
function propose(entry, place) {
  const link = make("a", entry.kind === "code" ? `Code ${entry.title}` : entry.title);
  link.href = addressOf({ page: entry.page, place });
  // Two guidelines of one payer have titles alike.
  const which = entry.kind === "policy" ? ` (${entry.under})` : "";
  const line = make("p", "Did you mean ", link, `${which}?`);
  line.className = "proposal";
  one(document, "[data-not-found]").after(line);
  announce(line.textContent ?? "");
}
