/** Barks when nothing was heard for too long: Pyodide waits forever, without an error, where it cannot start. */
export class Watchdog {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #patienceMs;
  #bark;

  /**
   * @param {number} patienceMs
   * @param {() => void} bark
   */
  constructor(patienceMs, bark) {
    this.#patienceMs = patienceMs;
    this.#bark = bark;
  }

  /** Begin to wait, or wait anew after a sign of life. */
  watch() {
    this.rest();
    this.#timer = setTimeout(this.#bark, this.#patienceMs);
  }

  /** Nothing is expected any more. */
  rest() {
    clearTimeout(this.#timer);
  }
}
