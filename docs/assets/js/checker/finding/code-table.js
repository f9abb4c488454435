/** Narrows the table of all codes to what is looked for, and puts it in order. Nothing of it goes into the address. */
import { all, make, one } from "../browser/index.js";
import { isSought, readQuery } from "./code-query.js";

/** @param {ParentNode} root */
export function offerCodeTable(root) {
  const [form] = all(root, "[data-code-filter]");
  const [table] = all(root, "[data-code-table]");
  if (!form || !table) return;
  for (const head of all(table, "[data-sort-by]")) offerSort(table, head);
  form.addEventListener("input", () => narrow(form, table));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    openOnly(form, table);
  });
  // A browser that goes back fills in what was typed before.
  narrow(form, table);
}

/**
 * @param {HTMLElement} form
 * @param {HTMLElement} table
 */
function narrow(form, table) {
  const query = readQuery(/** @type {HTMLInputElement} */ (one(form, "input")).value);
  const payer = /** @type {HTMLSelectElement} */ (one(form, "select")).value;
  const rows = all(table, "[data-code]");
  for (const row of rows) {
    const { code = "", payers = "" } = row.dataset;
    const isOf = !payer || payers.split(" ").includes(payer);
    row.hidden = !(isOf && isSought(query, code, row.textContent ?? ""));
  }
  const shown = rows.filter((row) => !row.hidden).length;
  const none = "No code here is like that. It says nothing about coverage: this reference holds only the codes below.";
  one(form, "[data-code-count]").textContent = shown ? `${shown} of ${rows.length} codes` : none;
}

/**
 * Open the page of the one code that is left.
 *
 * @param {HTMLElement} form
 * @param {HTMLElement} table
 */
function openOnly(form, table) {
  const [row, ...others] = all(table, "[data-code]:not([hidden])");
  if (row && others.length === 0) one(row, "a").click();
  else if (row) one(form, "[data-code-count]").textContent = `${others.length + 1} codes are left: choose one below.`;
}

/**
 * @param {HTMLElement} table
 * @param {HTMLElement} head
 */
function offerSort(table, head) {
  const button = make("button", head.textContent ?? "");
  button.type = "button";
  button.className = "sort";
  button.addEventListener("click", () => sort(table, head));
  head.replaceChildren(button);
}

/**
 * In the order of a column, and the other way round where it is in that order already.
 *
 * @param {HTMLElement} table
 * @param {HTMLElement} head
 */
function sort(table, head) {
  const isTurned = head.ariaSort === "ascending";
  for (const each of all(table, "[data-sort-by]")) each.ariaSort = null;
  head.ariaSort = isTurned ? "descending" : "ascending";
  const column = Number(head.dataset.sortBy);
  const rows = all(table, "[data-code]").sort((one, other) => cell(one, column).localeCompare(cell(other, column), "en"));
  one(table, "tbody").append(...(isTurned ? rows.reverse() : rows));
}

/**
 * @param {HTMLElement} row
 * @param {number} column
 */
function cell(row, column) {
  return (row.children[column]?.textContent ?? "").trim();
}
