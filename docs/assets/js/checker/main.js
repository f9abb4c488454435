/** Brings the pages to life. Everything on them can be read without it. */
import { calculator } from "./calculator/calculator.js";
import { Checker } from "./checker.js";
import { saying } from "./sharing/clipboard.js";
import { copyOnClick, offerLinks } from "./sharing/copy-controls.js";
import { closeFolds, unfoldForPrint } from "./criteria/folds.js";
import { caseInAddress, goToPlace } from "./page/fragment.js";
import { correctAddress, offerLookup } from "./finding/citation-lookup.js";
import { leadOn } from "./page/moved-page.js";
import { all } from "./browser/elements.js";
import { markOverdue } from "./page/overdue-review.js";
import { takeShared } from "./sharing/link-format.js";
import { loadThemeAfter } from "./page/theme-script.js";

/** @type {Checker | undefined} */
let checker;

/** Set up the page that is shown now, and do what its address asks for. */
async function mount() {
  checker?.stop();
  checker = undefined;
  markOverdue(document);
  offerLinks(document);
  offerLookup(document);
  const [policy] = all(document, "[data-policy]");
  for (const list of all(document, "[data-folding]")) closeFolds(list);
  if (policy) checker = new Checker(policy);
  if (policy) whenIdle(() => calculator.start());
  await follow();
}

/** Do what the address asks for. */
async function follow() {
  const shared = takeShared();
  const id = caseInAddress();
  if (shared !== undefined) await checker?.openShared(shared);
  else if (id && checker) await checker.openCase(id);
  else goToPlace();
}

/** @param {() => void} task */
function whenIdle(task) {
  if ("requestIdleCallback" in window) window.requestIdleCallback(task, { timeout: 5000 });
  else setTimeout(task, 2000);
}

/** @param {Event} event */
function reopen(event) {
  const { target } = event;
  // The same address a second time is no change of address.
  const link = target instanceof Element ? target.closest("a[href]") : null;
  if (event.defaultPrevented || !(link instanceof HTMLAnchorElement) || !link.hash) return;
  if (link.href === location.href) follow();
}

unfoldForPrint();
saying();
leadOn(document);
correctAddress();
document.addEventListener("click", copyOnClick);
document.addEventListener("click", reopen);
window.addEventListener("hashchange", follow);

loadThemeAfter(mount()).then(followPages);

/** The theme may put another page in the place of the first one, without a reload. */
function followPages() {
  // In a folder the stream of pages ends before it has begun, and pages are loaded anew.
  if (!window.document$ || location.protocol === "file:") return;
  let first = true;
  window.document$.subscribe(() => {
    if (!first) mount();
    first = false;
  });
}
