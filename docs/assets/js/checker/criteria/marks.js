/** Marks each criterion where it stands, in the list people read and link to. */
import { all } from "../browser/index.js";
import { bearings, IDLE } from "./bearing.js";
import { emptyStatus, fillStatus } from "./status.js";

/** @import { Determination } from "../calculator/index.js" */

/**
 * Show how every criterion stands that bears on the case, or nothing where there is no determination.
 *
 * @param {HTMLElement} list
 * @param {Determination} [determination]
 */
export function markCriteria(list, determination) {
  const found = determination && bearings(list, determination);
  for (const criterion of all(list, "[data-criterion]")) {
    const slot = all(criterion, "[data-status]")[0];
    if (!slot) continue;
    const status = found?.get(criterion);
    const sign = status?.sign ?? "";
    if (sign === (criterion.dataset.standingNow ?? "")) continue;
    criterion.dataset.standingNow = sign;
    if (status && status !== IDLE) fillStatus(slot, status);
    else emptyStatus(slot);
  }
}
