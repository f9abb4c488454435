/**
 * Barks when nothing has come of a worker for too long: Pyodide waits forever, without an error, where it cannot start.
 *
 * Time passes in ticks of the page. One that comes late, since the page was busy or the computer asleep, is one tick
 * all the same: nobody could have heard anything meanwhile. A tick is held against the worker in one of two ways. If it
 * did not beat, it is gone, or computes without a pause. If it did, it has time and waits for something; a slow one
 * beats late, so that its wait counts for less.
 */
import { BEAT_MS } from "./messages.js";

/**
 * @typedef {object} Watch
 * @property {number} patienceMs how long nothing may come of the worker
 * @property {() => void} onDoubt told when half of the patience is gone, more than once
 * @property {() => void} onStall told once, when all of it is gone
 */

export class Watchdog {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #watch;
  #passedMs;
  #patienceMs = 0;
  #silentMs = 0;
  #idleMs = 0;
  #beaten = false;

  /**
   * @param {Watch} watch
   * @param {number} passedMs how long it has taken so far, before there was a worker
   */
  constructor(watch, passedMs) {
    this.#watch = watch;
    this.#passedMs = passedMs;
  }

  /** Something is expected of the worker from now on. */
  expect() {
    this.move();
    if (!this.#timer) this.#wait();
  }

  /** Something has come of it. */
  move() {
    // What has taken long so far, over a slow line or on a slow machine, may take as long again.
    this.#patienceMs = Math.max(this.#watch.patienceMs, this.#passedMs);
    this.#silentMs = 0;
    this.#idleMs = 0;
  }

  /** The worker has time. */
  beat() {
    this.#beaten = true;
  }

  /** Nothing is expected any more. */
  rest() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #wait() {
    this.#timer = setTimeout(() => this.#tick(), BEAT_MS);
  }

  #tick() {
    this.#wait();
    this.#passedMs += BEAT_MS;
    this.#silentMs = this.#beaten ? 0 : this.#silentMs + BEAT_MS;
    if (this.#beaten) this.#idleMs += BEAT_MS;
    this.#beaten = false;
    const lostMs = Math.max(this.#silentMs, this.#idleMs);
    if (lostMs > this.#patienceMs) this.#bark();
    else if (lostMs > this.#patienceMs / 2) this.#watch.onDoubt();
  }

  #bark() {
    this.rest();
    this.#watch.onStall();
  }
}
