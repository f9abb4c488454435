/** Barks when nothing was heard for too long: Pyodide waits forever, without an error, where it cannot start. */
export class Watchdog {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #bark;

  /** @param {() => void} bark */
  constructor(bark) {
    this.#bark = bark;
  }

  /**
   * Begin to wait, or wait anew after a sign of life.
   *
   * @param {number} patienceMs
   */
  watch(patienceMs) {
    this.rest();
    this.#timer = setTimeout(this.#bark, patienceMs);
  }

  /** Nothing is expected any more. */
  rest() {
    clearTimeout(this.#timer);
  }
}
