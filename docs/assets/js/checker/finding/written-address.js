/** Addresses as letters, mail programs and PDFs change them, and what they were. */

const TRACKING = /[&?].*$/s;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** What ends a sentence or a bracket around an address. */
const TAIL = /[\s.,;:!?()[\]{}<>"'“”‘’«»…]+$/u;
const DASHES = /[\p{Pd}\u2212]/gu;
const FILE = /(^|\/)index(\.html?)?$|\.html?$/;

/** @param {string} text a part of an address; nothing where its encoding is broken */
export function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

/**
 * The id of a place, from what stands after "#".
 *
 * @param {string} fragment decoded
 */
export function usualPlace(fragment) {
  return usual(fragment.replace(TRACKING, "")).replace(/\s+/g, "-");
}

/**
 * The path of a page below the site, without slashes around it.
 *
 * @param {string} path decoded
 */
export function usualPage(path) {
  const parts = usual(path).split("/").map((part) => part.trim().replace(/\s+/g, "-"));
  return parts.filter(Boolean).join("/").replace(FILE, "");
}

/** The letters and digits alone, for names that are nearly right. @param {string} path */
export function spelledAlike(path) {
  return path.split("/").map((part) => part.replace(/[^\p{L}\p{N}]/gu, "")).join("/");
}

/** @param {string} text */
function usual(text) {
  return text.normalize("NFKC").replace(INVISIBLE, "").replace(DASHES, "-").replace(TAIL, "").toLowerCase();
}
