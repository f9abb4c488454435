/** Questions that were asked and not yet answered, by number. */

/**
 * @typedef {object} Waiting
 * @property {(payload: string) => void} resolve
 * @property {(error: Error) => void} reject
 */

export class Pending {
  #last = 0;
  /** @type {Map<number, Waiting>} */
  #waiting = new Map();

  get isEmpty() {
    return this.#waiting.size === 0;
  }

  /**
   * Number a new question.
   *
   * @returns {{id: number, answer: Promise<string>}}
   */
  add() {
    this.#last += 1;
    const id = this.#last;
    /** @type {Promise<string>} */
    const answer = new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    return { id, answer };
  }

  /**
   * @param {number} id
   * @param {string} payload
   */
  resolve(id, payload) {
    this.#waiting.get(id)?.resolve(payload);
    this.#waiting.delete(id);
  }

  /** @param {Error} error */
  rejectAll(error) {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
