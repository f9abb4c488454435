/** Why the case comes out so, and what to answer next: worked out a moment after the verdict. */
import { linkTo, make, one } from "../browser/index.js";
import { fieldId } from "../fields/index.js";
import { fillList } from "./lists.js";
import { fails, missingWords } from "./policy-words.js";
import { reasonLines, ruledOutLines } from "./reasons.js";
import { routeLine } from "./route.js";

/** @import { Asking, Because, Determination, Missing, Reason } from "../calculator/index.js" */

const LISTS = ["decides", "also", "settled", "applies", "ruled-out", "further"];

export class Why {
  #part;
  #ask;
  #route;

  /** @param {HTMLElement} result */
  constructor(result) {
    this.#part = one(result, "[data-result-why]");
    this.#ask = one(result, "[data-result-ask]");
    this.#route = one(result, "[data-result-route]");
  }

  /** There is no case. */
  clear() {
    this.#empty();
    this.#part.hidden = true;
  }

  /** Another determination is shown: what was said of the last one is out of sight, and leaves its room until then. */
  wait() {
    this.#part.dataset.waiting = "";
  }

  /** @param {Asking} asking */
  suggest({ next }) {
    this.#empty();
    this.#ask.hidden = !next;
    if (!next) return;
    const { questions, lead, why } = next;
    const [first] = questions;
    const asked = lead || !first ? [make("p", lead ?? ""), make("ul", ...questions.map((each) => make("li", question(each))))] : [make("p", question(first))];
    one(this.#ask, "[data-ask]").replaceChildren(...asked, make("p", why.text));
  }

  /**
   * @param {Determination} determination
   * @param {Because} because
   */
  explain(determination, { settled, reasons, further }) {
    if (settled) this.#empty();
    /** @param {Reason["role"]} role */
    const of = (role) => reasons.filter((reason) => reason.role === role);
    one(this.#part, "[data-result-also] .result__head").textContent = fails(determination) ? "Also not met" : "Also";
    this.#sayRoute(settled, of("route"), determination);
    // What is left to the payer stands above; the answers have settled the rest, which decides nothing by itself.
    fillList(this.#part, determination.decided ? "decides" : "settled", reasonLines(of("decides").filter(isSettled)));
    fillList(this.#part, "also", reasonLines(of("also")));
    fillList(this.#part, "applies", reasonLines(of("route")));
    fillList(this.#part, "ruled-out", ruledOutLines(of("rules_out")));
    fillList(this.#part, "further", further.map((fact) => [fact]));
  }

  /**
   * @param {boolean} settled
   * @param {Reason[]} reasons
   * @param {Determination} determination
   */
  #sayRoute(settled, reasons, determination) {
    const line = routeLine(reasons, determination);
    this.#route.hidden = !line.length;
    this.#route.replaceChildren(make("b", settled ? "Route: " : "Route so far: "), ...line);
  }

  #empty() {
    delete this.#part.dataset.waiting;
    this.#part.hidden = false;
    this.#ask.hidden = true;
    this.#route.hidden = true;
    for (const name of LISTS) fillList(this.#part, name, []);
  }
}

/** @param {Reason} reason */
function isSettled({ status }) {
  return status !== "case_by_case";
}

/** @param {Missing} missing */
function question(missing) {
  return linkTo(fieldId(missing), missingWords(missing));
}
