/**
 * The theme's own script, with the one that goes before it. It takes a third of a second of the one thread that a page
 * has, for menus, the search, and to change pages. Nobody needs these before they do something; what they have come for
 * is to read, or a determination. So it comes after a sign of the reader, and after a determination that the address
 * asks for.
 */

// On a slow line the theme does not wait for the calculator.
const PATIENCE_MS = 2000;
const SIGNS = ["pointermove", "pointerdown", "wheel", "scroll", "keydown", "click", "focusin"];

const addresses = document.currentScript?.dataset.theme?.split(" ") ?? [];

/**
 * Load the theme, unless it is there, when a task has ended or has taken long, and somebody uses the page.
 *
 * @param {Promise<unknown>} task
 */
export async function loadThemeAfter(task) {
  if (!addresses.length) return;
  const used = signOfReader();
  await Promise.race([task.catch(reportError), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  const sign = await used;
  for (const address of addresses) await load(address);
  // The theme begins with this event. When it is over already, it would wait forever.
  if (document.readyState !== "loading") document.dispatchEvent(new Event("DOMContentLoaded"));
  repeat(sign);
}

/**
 * Do what was meant for the theme: the key that opens the search is heard again, and a search that was opened has the focus.
 *
 * @param {Event | undefined} sign
 */
function repeat(sign) {
  const isKey = sign instanceof KeyboardEvent && sign.target === document.body;
  if (isKey) document.body.dispatchEvent(new KeyboardEvent(sign.type, sign));
  const opened = document.querySelector("#__search:checked") && document.querySelector(".md-search__input");
  if (opened instanceof HTMLElement) opened.focus();
}

/** @returns {Promise<Event | undefined>} the first one; nothing where they come from a search, whose words it marks */
function signOfReader() {
  return new Promise((resolve) => {
    if (new URLSearchParams(location.search).has("h")) resolve(undefined);
    const options = { once: true, capture: true, passive: true };
    for (const sign of SIGNS) window.addEventListener(sign, resolve, options);
  });
}

/** @param {string} address */
function load(address) {
  const script = document.createElement("script");
  return new Promise((resolve) => {
    // Without the one before it, the theme still does.
    script.onload = script.onerror = resolve;
    script.src = address;
    document.body.append(script);
  });
}
