/** Brings the pages to life. Everything on them can be read without it. */
import { calculator } from "./calculator.js";
import { Checker } from "./checker.js";
import { copyLink, offerLinks } from "./copy-link.js";
import { closeFolds, unfoldForPrint } from "./folds.js";
import { caseInAddress, goToPlace } from "./fragment.js";
import { all } from "./page.js";
import { markOverdue } from "./review.js";

/** @type {Checker | undefined} */
let checker;

/** Set up the page that is shown now; the theme may put another one in its place without a reload. */
function mount() {
  checker?.stop();
  checker = undefined;
  markOverdue(document);
  offerLinks(document);
  const [policy] = all(document, "[data-policy]");
  for (const list of all(document, "[data-folding]")) closeFolds(list);
  if (policy) checker = new Checker(policy);
  if (policy) whenIdle(() => calculator.start());
  follow();
}

/** Do what the address asks for. */
function follow() {
  const id = caseInAddress();
  if (id && checker) checker.openCase(id);
  else goToPlace();
}

/** @param {() => void} task */
function whenIdle(task) {
  if ("requestIdleCallback" in window) window.requestIdleCallback(task, { timeout: 5000 });
  else setTimeout(task, 2000);
}

/** @param {Event} event */
function reopen({ target }) {
  // The same address a second time is no change of address.
  const link = target instanceof Element ? target.closest("a[data-case]") : null;
  if (link instanceof HTMLAnchorElement && link.hash === location.hash) follow();
}

unfoldForPrint();
document.addEventListener("click", copyLink);
document.addEventListener("click", reopen);
window.addEventListener("hashchange", follow);

// The theme's stream of pages, where there is one.
const pages = /** @type {{document$?: {subscribe(next: () => void): void}}} */ (/** @type {unknown} */ (window)).document$;
if (pages) pages.subscribe(mount);
else mount();
