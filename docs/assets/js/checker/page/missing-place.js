/** Places that links name: written otherwise than they are, or not on the page at all. */
import { all, announce, make } from "../browser/index.js";
import { usualPlace } from "../finding/index.js";
import { decodedFragment } from "./fragment.js";

/** An id, or something that was meant for one. Anything else may be a part of a case, and is not repeated. */
const ID = /^[\p{L}\p{N}._-]{1,80}$/u;
/** What a page of the theme, or a link with answers, has there. */
const OTHERS = /^__|=|^from-link$/;
const SHOWN = 100;

/** Write the place in the address as it is on the page, where a mail program, a PDF or a person wrote it otherwise. */
export function correctPlace() {
  const written = decodedFragment();
  const usual = usualPlace(written);
  if (!written || document.getElementById(written) || !document.getElementById(usual)) return;
  history.replaceState(history.state, "", `${location.pathname}#${encodeURIComponent(usual)}`);
}

/** Say that the place is not on the page, with the nearest one. */
export function remarkOnMissingPlace() {
  for (const remark of all(document, "[data-missing-place]")) remark.remove();
  const written = decodedFragment();
  const title = document.querySelector("article h1:not([data-not-found])");
  if (!written || OTHERS.test(written) || document.getElementById(written) || !title) return;
  const named = ID.test(written) ? `There is no place “${written}” on this page` : "The place that this link names is not on this page";
  const remark = make("p", `${named}: the link was cut off or changed on its way, or the place was never here.`);
  remark.className = "missing-place";
  remark.dataset.missingPlace = "";
  const near = nearest(usualPlace(written));
  if (near) remark.append(" The nearest: ", linkTo(near));
  title.after(remark);
  announce(remark.textContent ?? "");
}

/**
 * What it is a part of, or what begins so.
 *
 * @param {string} id
 * @returns {Element | undefined}
 */
function nearest(id) {
  for (let whole = id; whole.includes("."); ) {
    whole = whole.slice(0, whole.lastIndexOf("."));
    const found = document.getElementById(whole);
    if (found) return found;
  }
  return /^[\w.-]{4,}$/.test(id) ? (document.querySelector(`.policy [id^="${CSS.escape(id)}"]`) ?? undefined) : undefined;
}

/** @param {Element} place */
function linkTo(place) {
  const words = (place.querySelector(".criterion__text") ?? place).textContent?.replace(/\s+/g, " ").trim() ?? "";
  const link = make("a", words.length > SHOWN ? `${words.slice(0, SHOWN).replace(/\s+\S*$/, "")} …` : words || place.id);
  link.href = `#${place.id}`;
  return link;
}
