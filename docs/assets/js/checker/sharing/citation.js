/** A citation in full, fit for a letter. */
import { all } from "../browser/index.js";

/** What stands before a place in the source, on the page. */
const SOURCE = "Source: ";

/**
 * Payer, policy, version, the citation id with its place in the source, our sentence, and a short link. Our sentence
 * stands in no quotation marks: it is not the payer's.
 *
 * @param {HTMLElement} button beside what is cited
 * @returns {string}
 */
export function citation(button) {
  const policy = /** @type {HTMLElement} */ (button.closest("[data-policy]"));
  const { payer, title, number = "", version } = policy.dataset;
  const named = number ? `${title} (${number})` : title;
  const at = document.getElementById(button.dataset.copyCitation ?? "");
  const place = at?.matches("h3") ? spaced(at) : placeIn(at, number);
  const words = wordsAt(at);
  const cited = `${button.dataset.cited}${place && ` (${place})`}${words && `, restated: ${words}`}`;
  return `${payer}, ${named}, version ${version}, ${cited} ${linkTo(policy, button.dataset)}`;
}

/**
 * The sentence at a place, without status, source and links.
 *
 * @param {HTMLElement | null} at
 */
function wordsAt(at) {
  return spaced(at ? all(at, ":scope > .criterion__head > .criterion__text, :scope > [data-words]")[0] : undefined);
}

/**
 * Where in its source a criterion stands; the source itself is named only where it is another one than the policy's.
 *
 * @param {HTMLElement | null} at
 * @param {string} number
 */
function placeIn(at, number) {
  const [line] = at ? all(at, ":scope > details.more > .cite") : [];
  const named = spaced(line).replace(SOURCE, "");
  return number && named.startsWith(`${number}, `) ? named.slice(number.length + 2) : named;
}

/** @param {HTMLElement | undefined} element */
function spaced(element) {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}

/**
 * The address that the id resolves at: on the web where that is known, else here. A page that came without the others
 * has its own address.
 *
 * @param {HTMLElement} policy
 * @param {DOMStringMap} button
 */
function linkTo(policy, { cited = "", copyCitation = "" }) {
  const { published, citations } = policy.dataset;
  if (location.protocol !== "file:") return new URL(`${slug(cited)}/`, new URL(citations ?? "", location.href)).href;
  if (published) return new URL(`c/${slug(cited)}/`, published).href;
  if (citations) return new URL(`${slug(cited)}/index.html`, new URL(citations, location.href)).href;
  return `${location.href.replace(/[?#].*$/s, "")}#${copyCitation}`;
}

/**
 * The last part of the address of a citation id: "nia-300-b.2" for "NIA-300 B.2".
 *
 * @param {string} cited
 */
export function slug(cited) {
  return cited.trim().toLowerCase().replace(/\s+/g, "-");
}
