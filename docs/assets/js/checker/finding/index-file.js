/** The file that the finder looks through: it comes at the first touch, and once. */
import { loadPayload } from "../../payloads/index.js";

/** @import { Entry, Index } from "./ranking.js" */

const script = document.currentScript;
const BASE = script instanceof HTMLScriptElement ? script.src : document.baseURI;
const SITE = "../";

/** @type {Promise<Index> | undefined} */
let loading;

/** @returns {Promise<Index>} */
export function loadIndex() {
  loading ??= load();
  // A line that was down may be up again.
  loading.catch(() => (loading = undefined));
  return loading;
}

/** The path of the page that is shown, as seen from the site, with its signs as they were sent. */
export function pathHere() {
  const { pathname } = new URL(SITE, BASE);
  return location.pathname.startsWith(pathname) ? location.pathname.slice(pathname.length) : "";
}

/** @returns {Promise<Index>} */
async function load() {
  if (!FINDER) throw new Error("this page has no index");
  const { href } = new URL(FINDER.file, BASE);
  if (FINDER.name) return JSON.parse(await loadPayload(FINDER.name, href));
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href} answers ${response.status}`);
  return response.json();
}

/**
 * Where an entry is: a folder on a server, a file in the folder of the offline site.
 *
 * @param {Pick<Entry, "page" | "place">} entry
 */
export function addressOf({ page, place = "" }) {
  const path = FINDER?.name ? `${page}.html` : `${page}/`.replace(/(^|\/)index\/$/, "$1");
  return new URL(`${SITE}${path}${place && `#${place}`}`, BASE).href;
}
