/** Offers to make one entry of those that are lines of one session, each with a button. */
import { make, one } from "../browser/index.js";

/** @import { Joint } from "../calculator/index.js" */

export class JoinOffers {
  #place;
  #entries;
  #join;
  #shown = "";
  /** The entries that the offers were made for. */
  #of = "";
  /** The items of a joint that somebody chose before the offer for the entries of now was there. */
  #chosen = "";

  /**
   * @param {HTMLElement} field
   * @param {() => string} entries what the entries are now
   * @param {(joint: Joint) => void} join what the button does
   */
  constructor(field, entries, join) {
    this.#place = one(field, "[data-joins]");
    this.#entries = entries;
    this.#join = join;
  }

  /** @param {Joint[]} joints for the entries of now */
  show(joints) {
    this.#of = this.#entries();
    this.#render(joints);
    const chosen = joints.find(({ items }) => items.join() === this.#chosen);
    this.#chosen = "";
    if (chosen) this.#join(chosen);
  }

  /**
   * An offer can be older than the last entry; joined by it, what was entered since would be lost.
   *
   * @param {Joint} joint
   */
  #choose(joint) {
    if (this.#of === this.#entries()) this.#join(joint);
    else this.#chosen = joint.items.join();
  }

  /** @param {Joint[]} joints */
  #render(joints) {
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
    button.addEventListener("click", () => this.#choose(joint));
    const offer = make("div", make("p", `${named} are of the same kind, day and region. If that was one session, it is one entry.`), button);
    offer.className = "join";
    return offer;
  }
}
