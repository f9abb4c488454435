/** Marks a guideline whose review has fallen due since the page was built. */
import { all, today } from "../browser/index.js";

/** @param {ParentNode} root */
export function markOverdue(root) {
  for (const notice of all(root, "[data-review-due]")) {
    if ((notice.dataset.reviewDue ?? "") >= today()) continue;
    notice.dataset.overdue = "true";
    for (const line of all(notice, "[data-review-late]")) line.hidden = false;
  }
}
