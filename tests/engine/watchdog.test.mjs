/** The watchdog by a clock of its own: what counts against a worker, and what does not. */
import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { BEAT_MS } from "../../docs/assets/js/engine/messages.js";
import { Watchdog } from "../../docs/assets/js/engine/watchdog.js";

const PATIENCE_MS = 20_000;

/** @type {string[]} */
let told = [];

beforeEach(() => {
  told = [];
  mock.timers.enable({ apis: ["setTimeout"] });
});
afterEach(() => mock.timers.reset());

/** @param {number} [passedMs] */
function watchdog(passedMs = 0) {
  const watch = { patienceMs: PATIENCE_MS, onDoubt: () => told.push("doubt"), onStall: () => told.push("stall") };
  const made = new Watchdog(watch, passedMs);
  made.expect();
  return made;
}

/**
 * Let time pass on a page that is awake.
 *
 * @param {number} seconds
 * @param {() => void} [each] what comes before each tick
 */
function pass(seconds, each = () => {}) {
  for (let left = (seconds * 1000) / BEAT_MS; left > 0; left -= 1) {
    each();
    mock.timers.tick(BEAT_MS);
  }
}

const stalled = () => told.includes("stall");

test("a silent worker is given up after all of the patience, and not earlier", () => {
  watchdog();

  pass(20);
  assert.equal(stalled(), false);
  pass(1);
  assert.equal(stalled(), true);
});

test("it is given up once", () => {
  watchdog();

  pass(100);
  assert.equal(told.filter((each) => each === "stall").length, 1);
});

test("whatever comes of it begins the wait anew", () => {
  const dog = watchdog();

  for (let times = 0; times < 5; times += 1) {
    pass(19);
    dog.move();
  }
  assert.equal(stalled(), false);
});

test("time in which the page heard nothing does not count", () => {
  watchdog();

  // A page that is busy, or a computer that is asleep, runs a timer late, and once.
  for (let times = 0; times < 10; times += 1) mock.timers.tick(60_000);
  assert.equal(stalled(), false);
});

test("a worker that has time and does nothing with it is given up too", () => {
  const dog = watchdog();

  pass(20, () => dog.beat());
  assert.equal(stalled(), false);
  pass(1, () => dog.beat());
  assert.equal(stalled(), true);
});

test("a worker that computes for long and beats in between is waited for", () => {
  const dog = watchdog();

  for (let times = 0; times < 10; times += 1) {
    pass(15);
    dog.beat();
  }
  assert.equal(stalled(), false);
});

test("a slow worker, whose beats come late, is waited for longer", () => {
  const dog = watchdog();
  let ticks = 0;

  pass(60, () => ++ticks % 4 || dog.beat());
  assert.equal(stalled(), false);
  pass(30, () => ++ticks % 4 || dog.beat());
  assert.equal(stalled(), true);
});

test("beats do not hide for long that nothing else comes", () => {
  const dog = watchdog();

  pass(15, () => dog.beat());
  pass(21);
  assert.equal(stalled(), true);
});

test("what has taken long so far may take as long again", () => {
  const dog = watchdog();

  pass(50, () => dog.move());
  dog.move();
  pass(50);
  assert.equal(stalled(), false);
  pass(1);
  assert.equal(stalled(), true);
});

test("the way of the page itself counts for that", () => {
  watchdog(30_000);

  pass(30);
  assert.equal(stalled(), false);
  pass(1);
  assert.equal(stalled(), true);
});

test("there is doubt before there is an end", () => {
  watchdog();

  pass(10);
  assert.deepEqual(told, []);
  pass(1);
  assert.equal(told[0], "doubt");
  assert.equal(stalled(), false);
});

test("who rests is not watched, whatever comes", () => {
  const dog = watchdog();

  dog.rest();
  dog.move();
  dog.beat();
  pass(100);
  assert.deepEqual(told, []);
});

test("who is watched again has all of the time again", () => {
  const dog = watchdog();

  pass(19);
  dog.rest();
  dog.expect();
  pass(19);
  assert.equal(stalled(), false);
});
