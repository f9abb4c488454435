/**
 * Let the theme's search start when somebody looks for something: by itself it would fetch its index and go through it on
 * each page, while the calculator starts. And let it run without a server: browsers start no worker from a file://
 * address, but from a text.
 *
 * Runs before the theme's script, and stands in for what the theme then uses as ever.
 */
import { appendLazily, LazyRequest } from "./index-request.js";
import { LazyWorker } from "./worker.js";

/** @type {any} */ (window).Worker = LazyWorker;
window.XMLHttpRequest = LazyRequest;
document.head.appendChild = appendLazily;

// The theme listens to keys; what is pasted, dictated or put in from a menu comes without any.
document.addEventListener("input", ({ target }) => {
  if (target instanceof Element && target.matches(".md-search__input")) target.dispatchEvent(new Event("keyup"));
});
