/** Plain keys typed in the form: the theme takes "n", "p", "s" and others for commands and would turn the page. */

/**
 * Keep plain keys within the form.
 *
 * @param {HTMLElement} form
 */
export function keepKeys(form) {
  form.addEventListener("keydown", (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
  });
}
