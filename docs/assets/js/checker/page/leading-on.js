/** What stood on this page and has a page of its own now: a link has its former place, and leads on who comes for it. */
import { decodedFragment } from "./fragment.js";

export function leadOn() {
  const link = document.getElementById(decodedFragment());
  if (link instanceof HTMLAnchorElement && "leadsOn" in link.dataset) location.replace(link.href);
}
