/** Links within the tool: they lead to a place and leave the address, which belongs to criteria and cases, as it is. */

const FIELD = "#ask_";

/**
 * @param {MouseEvent} event
 * @param {() => void} toResult
 * @param {(id: string) => void} toField
 */
export function followLink(event, toResult, toField) {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const result = link.matches("[data-to-result]");
  if (!result && !isQuestion(link.hash)) return;
  event.preventDefault();
  if (result) toResult();
  else toField(link.hash.slice(1));
}

/**
 * Whether a part of an address, from "#" on, is the place of a question.
 *
 * @param {string} hash
 */
function isQuestion(hash) {
  return hash.startsWith(FIELD);
}
