/** What stands in the controls of the form, as it was typed or chosen, wrong entries too. */

/** @typedef {Map<string, string | boolean>} Entries by the id of the control; a box or a radio button is ticked or not */

/**
 * @param {HTMLElement} form
 * @returns {Entries}
 */
export function entriesOf(form) {
  return new Map(controls(form).map((control) => [control.id, isTicked(control) ? control.checked : control.value]));
}

/**
 * Put entries back, where there is still a control for each.
 *
 * @param {HTMLElement} form
 * @param {Entries} entries
 */
export function putEntries(form, entries) {
  for (const control of controls(form)) {
    const entry = entries.get(control.id);
    if (isTicked(control)) control.checked = entry === true;
    else control.value = typeof entry === "string" ? entry : "";
  }
}

/** @param {HTMLElement} form */
function controls(form) {
  const found = [...form.querySelectorAll("input:not([type=hidden]), select")];
  return found.filter((each) => each instanceof HTMLInputElement || each instanceof HTMLSelectElement);
}

/**
 * @param {HTMLInputElement | HTMLSelectElement} control
 * @returns {control is HTMLInputElement}
 */
function isTicked(control) {
  return control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type);
}
