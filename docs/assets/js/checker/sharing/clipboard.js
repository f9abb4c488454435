/** Puts a text into the clipboard, by whichever way the browser allows here, and says what came of it. */
import { announce, make } from "../browser/index.js";

/**
 * Copy a text; where that is not allowed, show it below `place`, selected, to be copied by hand.
 *
 * @param {string} text
 * @param {HTMLElement} place the control that was used
 * @param {string} done what to say when it was copied
 * @returns {Promise<boolean>} whether it was copied
 */
export async function copy(text, place, done) {
  removeTexts();
  const copied = (await byClipboard(text)) || bySelection(text, place);
  if (!copied) showText(text, place);
  announce(copied ? done : "Copying is not allowed here. The text is shown below, to be copied by hand.");
  return copied;
}

/** @param {string} text */
async function byClipboard(text) {
  try {
    // Missing where the page came neither by HTTPS nor from this machine.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * The old way, which works from a folder and without HTTPS.
 *
 * @param {string} text
 * @param {HTMLElement} place
 */
function bySelection(text, place) {
  const field = fieldWith(text);
  field.className = "visually-hidden";
  place.after(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  place.focus({ preventScroll: true });
  return copied;
}

/**
 * @param {string} text
 * @param {HTMLElement} place
 */
function showText(text, place) {
  const field = fieldWith(text);
  field.className = "copy-by-hand";
  field.setAttribute("aria-label", "Text to copy");
  field.dataset.copiedByHand = "";
  place.after(field);
  field.focus();
  field.select();
}

function removeTexts() {
  for (const field of document.querySelectorAll("[data-copied-by-hand]")) field.remove();
}

/** @param {string} text */
function fieldWith(text) {
  const field = make("textarea");
  field.value = text;
  field.readOnly = true;
  field.rows = 4;
  return field;
}
