/** What was typed or pasted, in plain characters. */

// Zero-width characters, soft hyphens and marks of direction come along from other programs.
const UNSEEN = /[\p{Cf}\p{Variation_Selector}]/gu;
const DASHES = /[\u2010-\u2015\u2212]/g;
// Keyboards of East Asia have a wide form of each sign of ASCII, at this distance.
const WIDE = /[\uff01-\uff5e]/g;
const DISTANCE = 0xfee0;

/**
 * The text without what nobody sees, its digits and signs as those of ASCII, with single spaces.
 *
 * @param {string} text
 * @returns {string}
 */
export function plainText(text) {
  const narrow = text.replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - DISTANCE));
  return narrow.replace(UNSEEN, "").replace(DASHES, "-").replace(/\s+/g, " ").trim();
}
