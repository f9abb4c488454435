/** What a browser does by itself when a page is loaded, and has to be done where one is put in the place of another. */
import { all, announce } from "../browser/index.js";

/** Have the focus at the beginning of the page that is shown now, and its title read out. */
export function arriveAtPage() {
  announce(document.title);
  const [title] = all(document, "main h1");
  if (!title) return;
  title.tabIndex = -1;
  // Where the page stands on the screen is seen to elsewhere.
  title.focus({ preventScroll: true });
}
