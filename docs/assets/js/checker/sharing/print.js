/** What is printed: the page as it stands, and all that its folds hide. */
import { one } from "../browser/index.js";
import { closedFolds } from "../criteria/index.js";

/** @param {HTMLElement} form */
export function offerPrint(form) {
  one(form, "[data-print]").addEventListener("click", () => window.print());
}

/** Paper has no folds. */
export function unfoldForPrint() {
  /** @type {HTMLDetailsElement[]} */
  let closed = [];
  window.addEventListener("beforeprint", () => {
    closed = closedFolds();
    for (const fold of closed) fold.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const fold of closed) fold.open = false;
  });
}
