/**
 * The theme's own script, on a page with a checker. It takes a third of a second of the one thread that a page has, and
 * what a reader has come for is the determination: so it comes after one that the address asks for.
 */

// On a slow line the theme does not wait for the calculator.
const PATIENCE_MS = 2000;

const address = document.currentScript?.dataset.theme;

/**
 * Load the theme, unless it is there, when a task has ended or has taken long.
 *
 * @param {Promise<unknown>} task
 */
export async function loadThemeAfter(task) {
  if (!address) return;
  await Promise.race([task.catch(reportError), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  const script = document.createElement("script");
  await new Promise((resolve) => {
    script.onload = resolve;
    script.src = address;
    document.body.append(script);
  });
  // The theme begins with this event. When it is over already, it would wait forever.
  if (document.readyState !== "loading") document.dispatchEvent(new Event("DOMContentLoaded"));
}
