/**
 * Brings the pages to life. Everything on them can be read without it.
 *
 * The rooms, from the top. Each imports only from rooms below it, and only what their index.js gives; the modules here
 * stand above all rooms, and no room imports them.
 *
 *   page/        what every page does: its address, its theme, its age
 *   finding/     ways to what somebody looks for
 *   survey/      one case held against many policies, on a page of its own
 *   calculators/ the pages that work out units, codes, scores, relief
 *   sharing/     to share and to take away: links, citations, the summary, paper
 *   advice/      when asked: the earliest date, what would meet the criteria
 *   result/      how the case stands: in the bar, in full
 *   criteria/    the criteria with their marks, and their folds
 *   guide/       one group of questions at a time, in the form
 *   form/        all answers of a case, and what is wrong with them
 *   procedures/  the list of earlier procedures
 *   fields/      one field each: a choice, a date, a number, a length of time
 *   calculator/  the calculator, and the one door to its worker
 *   browser/     elements, the live region, the clock
 */
import { addLiveRegion, all } from "./browser/index.js";
import { Calculation } from "./calculators/index.js";
import { Checker } from "./checker.js";
import { closeFolds } from "./criteria/index.js";
import { correctAddress, offerCodeTable, offerFinder, offerLookup, proposePage } from "./finding/index.js";
import { keepSteps } from "./guide/index.js";
import {
  arriveAtPage,
  caseInAddress,
  correctPlace,
  goToPlace,
  keepPage,
  leadOn,
  leadToDefinitions,
  leaveForCases,
  leaveMovedPage,
  loadThemeAfter,
  markOverdue,
  remarkOnMissingPlace,
  standWhereLinkLeads,
} from "./page/index.js";
import { copyOnClick, offerLinks, takeShared, unfoldForPrint } from "./sharing/index.js";
import { Survey } from "./survey/index.js";

/** @type {Checker | undefined} */
let checker;
/** What else works out something on its page. @type {Calculation | Survey | undefined} */
let tool;

/** Set up the page that is shown now, and do what its address asks for. */
async function mount() {
  checker?.leave();
  checker = undefined;
  tool?.leave();
  tool = undefined;
  markOverdue(document);
  offerLinks(document);
  offerLookup(document);
  offerFinder(document);
  offerCodeTable(document);
  const [policy] = all(document, "[data-policy]");
  for (const list of all(document, "[data-folding]")) closeFolds(list);
  if (policy) checker = new Checker(policy);
  const [calculator] = all(document, "[data-calculator]");
  if (calculator) tool = new Calculation(calculator);
  const [survey] = all(document, "[data-survey]");
  if (survey) tool = new Survey(survey);
  checker?.opening.openKept();
  await follow();
}

/** Do what the address asks for. */
async function follow() {
  const shared = takeShared();
  correctPlace();
  const id = caseInAddress();
  if (shared !== undefined) await checker?.opening.openShared(shared);
  else if (id && checker) await checker.opening.openCase(id);
  else {
    leadOn();
    goToPlace();
    if (!leaveForCases(document)) remarkOnMissingPlace();
  }
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
addLiveRegion();
correctPlace();
leaveMovedPage(document);
correctAddress();
proposePage();
document.addEventListener("click", copyOnClick);
document.addEventListener("click", reopen);
keepSteps();
leadToDefinitions();
keepPage();
window.addEventListener("hashchange", follow);

loadThemeAfter(mount()).then(followPages);

/** The theme may put another page in the place of the first one, without a reload. */
function followPages() {
  // In a folder the stream of pages ends before it has begun, and pages are loaded anew.
  if (!window.document$ || location.protocol === "file:") return;
  let first = true;
  window.document$.subscribe(() => {
    if (!first) {
      arriveAtPage();
      standWhereLinkLeads();
      mount();
    }
    first = false;
  });
}
