/** A citation in full, fit for a letter. */
import { all } from "../browser/index.js";

/**
 * Payer, policy, version, the citation id with the words that stand there, and a short link.
 *
 * @param {HTMLElement} button beside what is cited
 * @returns {string}
 */
export function citation(button) {
  const policy = /** @type {HTMLElement} */ (button.closest("[data-policy]"));
  const { payer, title, number, version } = policy.dataset;
  const named = number ? `${title} (${number})` : title;
  const words = wordsAt(button.dataset.copyCitation ?? "");
  const cited = words ? `${button.dataset.cited}: “${words}”` : button.dataset.cited;
  return `${payer}, ${named}, version ${version}, ${cited} ${linkTo(policy, button.dataset)}`;
}

/**
 * What stands at a place, without status, source and links.
 *
 * @param {string} id
 */
function wordsAt(id) {
  const place = document.getElementById(id);
  const [words] = place ? all(place, ":scope > .criterion__head > .criterion__text, :scope > [data-words]") : [];
  return ((words ?? (place?.matches("h3") ? place : undefined))?.textContent ?? "").replace(/\s+/g, " ").trim();
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
