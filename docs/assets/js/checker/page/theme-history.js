/**
 * Keeps the page that is shown, and what is filled in there, when only the part of its address after "#" changes.
 *
 * The theme puts other pages in the place of the first one. The first change that it is told of it takes for one of the
 * page, whatever it is: it would fetch the same page again, and put the fresh copy, without any answers, in its place. So
 * it is told of none until it has changed pages itself.
 */
export function keepPage() {
  const shown = location.pathname;
  let hasChanged = false;
  document.addEventListener("click", () => {
    hasChanged ||= location.pathname !== shown;
  });
  window.addEventListener("popstate", (event) => {
    if (!hasChanged) event.stopImmediatePropagation();
  });
}
