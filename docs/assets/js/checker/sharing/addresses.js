/**
 * On paper a link leads nowhere. So each address is spelled out once, at the end of the page, behind the words of its first
 * link; places within a page are no addresses of their own.
 */
import { all, make } from "../browser/index.js";

// Neither on paper, nor of use there.
const NOT_PRINTED = ".buttons, .crumbs, .jumps, .former, .standing, .ways__all, [data-off-paper], [data-finder]";

/** Add the list, which is seen on paper alone. */
export function addAddresses() {
  forgetAddresses();
  const [content] = all(document, ".md-content__inner");
  const lines = content ? [...addresses(content)].map(([address, words]) => line(words, address)) : [];
  if (!lines.length) return;
  const list = make("ul", ...lines);
  list.className = "addresses";
  list.dataset.addresses = "";
  content?.append(list);
}

export function forgetAddresses() {
  for (const list of all(document, "[data-addresses]")) list.remove();
}

/**
 * @param {HTMLElement} content
 * @returns {Map<string, string>} words by address, the page itself first
 */
function addresses(content) {
  const found = new Map([[bare(location.href), "This page"]]);
  for (const link of all(content, "a[href]")) {
    if (!(link instanceof HTMLAnchorElement) || link.closest(NOT_PRINTED) || !link.checkVisibility()) continue;
    const address = bare(link.href);
    if (!found.has(address)) found.set(address, link.textContent.trim().replace(/\s+/g, " "));
  }
  // Where a folder is on a disk says nothing to whoever holds the paper.
  return new Map([...found].filter(([address]) => /^https?:/.test(address)));
}

/**
 * Without a place, and without answers, which can be behind the sign of a place.
 *
 * @param {string} address
 */
function bare(address) {
  return address.replace(/#.*/, "");
}

/**
 * @param {string} words
 * @param {string} address
 */
function line(words, address) {
  return make("li", `${words}: ${address}`);
}
