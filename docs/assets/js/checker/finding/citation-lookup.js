/** The way from a citation id, as somebody read it in a letter, to what it stands for. */
import { all, one } from "../browser/index.js";
import { slug } from "../sharing/index.js";

const IN_ADDRESS = /\/c\/([^/]+)\/?$/;

/** @param {ParentNode} root */
export function offerLookup(root) {
  for (const form of all(root, "[data-lookup]")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      lookUp(form);
    });
  }
}

/** @param {HTMLElement} form */
function lookUp(form) {
  const field = /** @type {HTMLInputElement} */ (one(form, "input"));
  const known = [...form.querySelectorAll("option")].map((option) => slug(option.value));
  const wanted = slug(field.value);
  const found = known.includes(wanted);
  const problem = found ? "" : "There is no such id. Write it as the letter does, such as NIA-300 B.2.";
  one(form, "[data-lookup-problem]").textContent = problem;
  field.setAttribute("aria-invalid", String(!found));
  const file = location.protocol === "file:" ? "index.html" : "";
  if (found) location.assign(new URL(`${wanted}/${file}`, location.href));
  else field.focus();
}

/** Where there is no page at the address of a citation id that is written otherwise, try it as it should be. */
export function correctAddress() {
  if (!document.querySelector("[data-not-found]")) return;
  const written = decoded(IN_ADDRESS.exec(location.pathname)?.[1] ?? "");
  const usual = `/c/${encodeURIComponent(slug(written))}/`;
  if (written && slug(written) !== written) location.replace(location.pathname.replace(IN_ADDRESS, () => usual));
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
