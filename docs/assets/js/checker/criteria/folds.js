/** The folds around finer criteria and further cases: written open, closed once there is a script to open them again. */
import { all } from "../browser/index.js";

// Where criteria and questions stand one after the other, a list as long as the guideline would bury the questions.
const NARROW = "(max-width: 44.98em)";

/**
 * Close the folds, and have the button of the list, where it has one, open them all.
 *
 * @param {HTMLElement} list
 */
export function closeFolds(list) {
  const [button] = all(list, "[data-unfold]");
  if (!folds(list).length) button?.remove();
  setFolds(list, false);
  // From now on each fold says by itself whether it is open, see folds.css.
  list.dataset.folding = "done";
  button?.addEventListener("click", () => {
    const open = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(open));
    setFolds(list, open);
  });
}

/**
 * The folds of the page that are closed now.
 *
 * @returns {HTMLDetailsElement[]}
 */
export function closedFolds() {
  return folds(document).filter((fold) => !fold.open);
}

/**
 * @param {ParentNode} root
 * @param {boolean} open
 */
function setFolds(root, open) {
  const narrow = matchMedia(NARROW).matches;
  for (const fold of folds(root)) fold.open = open || (fold.dataset.fold === "narrow" && !narrow);
}

/** @param {ParentNode} root */
function folds(root) {
  return all(root, "[data-fold]").filter((found) => found instanceof HTMLDetailsElement);
}
