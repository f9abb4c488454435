/** Links within the tool: they lead to a place and leave the address, which belongs to criteria and cases, as it is. */
import { goToField } from "./fields/index.js";

const FIELD = "#ask_";

/**
 * @param {MouseEvent} event
 * @param {() => void} toResult
 */
export function followLink(event, toResult) {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const result = link.matches("[data-to-result]");
  if (!result && !link.hash.startsWith(FIELD)) return;
  event.preventDefault();
  if (result) toResult();
  else goToField(link.hash.slice(1));
}
