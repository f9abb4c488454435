/**
 * What is printed: the result alone, as its summary, or the checklist, which is the criteria and the questions as they
 * stand. The rest of a page is printed where the reader has opened it.
 */
import { all, make, one } from "../browser/index.js";
import { addAddresses, forgetAddresses } from "./addresses.js";

/** @import { Ask } from "../calculator/index.js" */

/** Not on paper; the style sheet for print knows it. */
const OFF_PAPER = "data-off-paper";
const ALONE = "data-print-alone";
/** Folds that are opened for paper: what there is to tick, and pages that would be nothing but titles. */
const ON_PAPER = "[data-criteria], [data-form], [data-on-paper]";

/**
 * @param {HTMLElement} form
 * @param {Ask} ask
 */
export function offerPrint(form, ask) {
  one(form, "[data-print-checklist]").addEventListener("click", () => {
    forgetSheet();
    window.print();
  });
  one(form, "[data-print-result]").addEventListener("click", async () => {
    const answer = await ask("summary");
    if (!answer) return;
    forgetSheet();
    document.body.append(sheet(answer.text));
    document.documentElement.setAttribute(ALONE, "");
    window.print();
  });
}

/** Have paper show in full what it is for, nothing else that is folded, and where the links lead. */
export function unfoldForPrint() {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  // Before the theme's own listener, which opens every fold there is.
  window.addEventListener("beforeprint", () => {
    const closed = all(document, "details:not([open])").filter((found) => found instanceof HTMLDetailsElement);
    opened = closed.filter((fold) => fold.closest(ON_PAPER));
    for (const fold of opened) fold.open = true;
    for (const fold of closed) fold.toggleAttribute(OFF_PAPER, !opened.includes(fold));
    addAddresses();
  });
  window.addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false;
    for (const fold of all(document, `[${OFF_PAPER}]`)) fold.removeAttribute(OFF_PAPER);
    forgetAddresses();
    forgetSheet();
  });
}

/** @param {string} text */
function sheet(text) {
  const made = make("div", text);
  made.className = "sheet";
  made.dataset.sheet = "";
  return made;
}

function forgetSheet() {
  for (const made of all(document, "[data-sheet]")) made.remove();
  document.documentElement.removeAttribute(ALONE);
}
