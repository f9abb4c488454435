/** Offers to make one entry of those that are lines of one session, each with a button. */
import { make, one } from "../browser/index.js";

/** @import { Joint } from "../calculator/index.js" */

export class JoinOffers {
  #place;
  #join;
  #shown = "";

  /**
   * @param {HTMLElement} field
   * @param {(joint: Joint) => void} join what the button does
   */
  constructor(field, join) {
    this.#place = one(field, "[data-joins]");
    this.#join = join;
  }

  /** @param {Joint[]} joints */
  show(joints) {
    const shown = JSON.stringify(joints);
    // A button that is in use stays where it is.
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#place.replaceChildren(...joints.map((joint) => this.#offer(joint)));
  }

  /** @param {Joint} joint */
  #offer(joint) {
    const numbers = joint.items.map((item) => String(item + 1));
    const named = `Procedures ${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1)}`;
    const button = make("button", `Join ${named.toLowerCase()}`);
    button.type = "button";
    button.className = "button button--quiet";
    button.addEventListener("click", () => this.#join(joint));
    const offer = make("div", make("p", `${named} are of the same kind, day and region. If that was one session, it is one entry.`), button);
    offer.className = "join";
    return offer;
  }
}
