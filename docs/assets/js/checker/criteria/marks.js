/** Marks each criterion where it stands, in the list people read and link to. */
import { all } from "../browser/index.js";
import { shown } from "./status-words.js";
import { emptyStatus, fillStatus } from "./status.js";

/** @import { Determination } from "../calculator/index.js" */

/**
 * Show how every criterion stands, or nothing where there is no determination.
 *
 * @param {HTMLElement} list
 * @param {Determination} [determination]
 */
export function markCriteria(list, determination) {
  for (const criterion of all(list, "[data-criterion]")) {
    const finding = determination?.criteria[criterion.dataset.criterion ?? ""];
    const slot = all(criterion, "[data-status]")[0];
    if (!slot) continue;
    const status = finding && shown(finding.status, criterion.dataset.against !== undefined);
    const sign = status?.sign ?? "";
    if (sign === (criterion.dataset.standingNow ?? "")) continue;
    criterion.dataset.standingNow = sign;
    if (status) fillStatus(slot, status);
    else emptyStatus(slot);
  }
}
