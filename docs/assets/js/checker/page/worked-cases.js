/** The worked cases, which have a page of their own. */
import { all } from "../browser/index.js";
import { workedCase } from "../form/index.js";
import { decodedFragment } from "./fragment.js";

const PLACE = "case-";

/**
 * Lead on who has an address from when the cases stood on the page of the policy.
 *
 * @param {ParentNode} root
 * @returns {boolean} whether it does
 */
export function leaveForCases(root) {
  const [link] = all(root, "a[data-cases]");
  const place = decodedFragment();
  if (!(link instanceof HTMLAnchorElement) || !place.startsWith(PLACE) || document.getElementById(place)) return false;
  if (!workedCase(place.slice(PLACE.length))) return false;
  location.replace(`${link.href}#${encodeURIComponent(place)}`);
  return true;
}
