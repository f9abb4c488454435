/** Puts a text into the clipboard, by whichever way the browser allows here, and says what came of it. */
import { make } from "../browser/elements.js";

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
  say(copied ? done : "Copying is not allowed here. The text is shown below, to be copied by hand.");
  return copied;
}

/**
 * Say something to everyone: it is read out, and does not move the focus.
 *
 * @param {string} words
 */
export function say(words) {
  const line = document.querySelector("[data-said]") ?? saying();
  // The same words a second time are no change, and would not be read out.
  line.replaceChildren(make("span", words));
}

/** Have the line there before there is anything to say: some readers hear only of changes. */
export function saying() {
  const line = make("p");
  line.className = "visually-hidden";
  line.setAttribute("role", "status");
  line.dataset.said = "";
  document.body.append(line);
  return line;
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
