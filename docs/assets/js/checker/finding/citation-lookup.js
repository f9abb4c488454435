/** The way from a citation id, as somebody read it in a letter, to what it stands for. */
import { all, one } from "../browser/index.js";
import { slug } from "../sharing/index.js";
import { spelled } from "./words.js";
import { decoded, usualPage } from "./written-address.js";

const IN_ADDRESS = /\/c\/([^/]+)\/?$/;

/** @param {ParentNode} root */
export function offerLookup(root) {
  for (const form of all(root, "[data-lookup]")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      lookUp(form);
    });
  }
}

/** @param {HTMLElement} form */
function lookUp(form) {
  const field = /** @type {HTMLInputElement} */ (one(form, "input"));
  const known = [...form.querySelectorAll("option")].map((option) => option.value);
  // However a letter, a PDF or a word processor has changed its signs.
  const wanted = spelled(field.value);
  const found = known.find((name) => spelled(name) === wanted);
  const problem = found ? "" : "There is no such id. Write it as the letter does, such as NIA-300 B.2.";
  one(form, "[data-lookup-problem]").textContent = problem;
  field.setAttribute("aria-invalid", String(found === undefined));
  const file = location.protocol === "file:" ? "index.html" : "";
  if (found) location.assign(new URL(`${slug(found)}/${file}`, location.href));
  else field.focus();
}

/** Where there is no page at the address of a citation id that is written otherwise, try it as it should be. */
export function correctAddress() {
  if (!document.querySelector("[data-not-found]")) return;
  const written = decoded(IN_ADDRESS.exec(location.pathname)?.[1] ?? "");
  const usual = usualPage(written);
  if (usual && usual !== written) {
    location.replace(location.pathname.replace(IN_ADDRESS, () => `/c/${encodeURIComponent(usual)}/`));
  }
}
