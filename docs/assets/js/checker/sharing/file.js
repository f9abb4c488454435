/** A file to take away, made here: it goes from this page into the downloads, and nowhere else. */
import { announce, make } from "../browser/index.js";

// Some browsers read the file only after the click.
const KEPT_MS = 60_000;

/**
 * Have a button save a text as it then is.
 *
 * @param {HTMLElement} button
 * @param {{name: string, type: string}} file
 * @param {() => string} text
 */
export function offerFile(button, { name, type }, text) {
  button.addEventListener("click", () => {
    const address = URL.createObjectURL(new Blob([text()], { type }));
    const link = make("a");
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
    announce(`${name} saved.`);
  });
}
