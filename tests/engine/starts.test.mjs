/** The engine with a worker that does what a test says: which start is given up, which goes on, which is tried anew. */
import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";

/** @import { FromWorker } from "../../docs/assets/js/engine/messages.js" */

const BASE = "https://site.invalid/assets/engine/";
const BYTES = /** @type {const} */ ({ type: "progress", stage: "download" });

Object.assign(globalThis, { LAYOUT: { worker: "worker.js", unseen: ["worker.js", "pyodide.js", "pyodide.wasm"] } });
const { createEngine } = await import("../../docs/assets/js/engine/engine.js");
const { BEAT_MS } = await import("../../docs/assets/js/engine/messages.js");

/** @type {FakeWorker[]} */
let workers = [];
/** @type {string[]} */
let asked = [];
/** What a fetch of the page is answered with. */
let answer = () => new Promise(() => {});

class FakeWorker {
  ended = false;
  /** @type {(event: {data: FromWorker}) => void} */
  onmessage = () => {};

  /**
   * @param {URL} address
   * @param {{name: string}} options
   */
  constructor(address, { name }) {
    this.address = address;
    this.name = name;
    workers.push(this);
  }

  terminate() {
    this.ended = true;
  }

  /** @param {FromWorker[]} messages */
  say(...messages) {
    for (const data of messages) this.onmessage({ data });
  }
}

beforeEach(() => {
  workers = [];
  asked = [];
  answer = () => new Promise(() => {});
  mock.timers.enable({ apis: ["setTimeout"] });
  mock.method(console, "info", () => {});
  Object.assign(globalThis, { Worker: FakeWorker });
  mock.method(globalThis, "fetch", (/** @type {string} */ address) => {
    asked.push(address);
    return answer();
  });
});
afterEach(() => {
  mock.timers.reset();
  mock.restoreAll();
});

/** Start an engine; what comes of it is put down. */
async function start() {
  const found = { outcome: "waiting" };
  createEngine({ base: BASE }).ready.then(
    () => Object.assign(found, { outcome: "ready" }),
    (error) => Object.assign(found, { outcome: error.code }),
  );
  await turn();
  return found;
}

/** Let everything happen that waits for nothing but its turn. */
const turn = () => new Promise((done) => setImmediate(done));

/**
 * @param {number} seconds
 * @param {() => void} [each] what comes before each tick of the page
 */
async function pass(seconds, each = () => {}) {
  for (let left = (seconds * 1000) / BEAT_MS; left > 0; left -= 1) {
    each();
    mock.timers.tick(BEAT_MS);
    await turn();
  }
}

/** @param {number} number */
const worker = (number) => /** @type {FakeWorker} */ (workers[number]);
const names = () => workers.map(({ name }) => name);

test("a worker of which nothing ever came is given up, and no other start is tried", async () => {
  const found = await start();

  await pass(21);
  assert.equal(found.outcome, "stalled");
  assert.deepEqual(names(), ["snapshot"]);
  assert.equal(worker(0).ended, true);
});

test("a script that does not arrive holds the worker up after its first beat: nothing came of it either", async () => {
  const found = await start();
  worker(0).say({ type: "beat" });

  await pass(21);
  assert.equal(found.outcome, "stalled");
  assert.deepEqual(names(), ["snapshot"]);
});

test("a slow download is waited for, by the way it was begun", async () => {
  const found = await start();

  for (let piece = 0; piece < 10; piece += 1) {
    await pass(15, () => worker(0).say({ type: "beat" }));
    worker(0).say(BYTES);
  }
  worker(0).say({ type: "progress", stage: "ready" });
  await turn();
  assert.equal(found.outcome, "ready");
  assert.deepEqual(names(), ["snapshot"]);
});

test("a slow computer is waited for, by the way it was begun", async () => {
  const found = await start();
  worker(0).say(BYTES);

  for (let step = 0; step < 10; step += 1) {
    await pass(18);
    worker(0).say({ type: "work" });
  }
  worker(0).say({ type: "progress", stage: "ready" });
  await turn();
  assert.equal(found.outcome, "ready");
  assert.deepEqual(names(), ["snapshot"]);
});

test("a snapshot whose bytes stop coming gives way to the plain start, which has all of the time again", async () => {
  const found = await start();
  worker(0).say(BYTES);

  await pass(21, () => worker(0).say({ type: "beat" }));
  assert.deepEqual(names(), ["snapshot", "plain"]);
  assert.equal(worker(0).ended, true);
  await pass(19);
  assert.equal(found.outcome, "waiting");
  await pass(2);
  assert.equal(found.outcome, "stalled");
});

test("a worker that runs in circles gives way to the plain start", async () => {
  await start();
  worker(0).say(BYTES);

  await pass(21);
  assert.deepEqual(names(), ["snapshot", "plain"]);
});

/** Answers whose bytes a test lets arrive. */
function arriving() {
  /** @type {ReadableStreamDefaultController[]} */
  const underway = [];
  answer = async () => new Response(new ReadableStream({ start: (controller) => void underway.push(controller) }));
  return underway;
}

/** @type {[string, FromWorker[]][]} */
const AWAITED = [
  ["worker.js", []],
  ["pyodide.js", [{ type: "beat" }]],
  ["pyodide.wasm", [{ type: "beat" }, BYTES]],
];

for (const [file, said] of AWAITED)
  test(`before the end the page looks whether ${file} arrives, and goes on while it does`, async () => {
    const underway = arriving();
    const found = await start();
    worker(0).say(...said);

    await pass(10);
    assert.deepEqual(asked, []);
    await pass(1);
    assert.deepEqual(asked, [BASE + file]);
    for (let piece = 0; piece < 5; piece += 1) {
      underway[0]?.enqueue(new Uint8Array(1));
      await pass(15);
    }
    assert.equal(found.outcome, "waiting");
    assert.deepEqual(names(), ["snapshot"]);
    assert.deepEqual(asked, [BASE + file]);
  });

test("a file that has arrived keeps nobody waiting", async () => {
  const underway = arriving();
  const found = await start();

  await pass(11);
  underway[0]?.enqueue(new Uint8Array(1));
  underway[0]?.close();
  await pass(21);
  assert.equal(found.outcome, "stalled");
});

test("a worker that has all files is not looked after", async () => {
  await start();
  worker(0).say({ type: "beat" }, BYTES, { type: "work" });

  await pass(20);
  assert.deepEqual(asked, []);
});

test("an answer is waited for as long as a start, and no longer than it takes", async () => {
  const found = await start();
  const engine = createEngine({ base: BASE });
  await turn();
  Object.assign(worker(1), { postMessage: () => {} });
  worker(1).say({ type: "progress", stage: "ready" });
  let outcome = "waiting";
  engine.request({ action: "determine" }).catch((error) => (outcome = error.code));
  await turn();

  await pass(20);
  assert.equal(outcome, "waiting");
  await pass(1);
  assert.equal(outcome, "stalled");
  assert.equal(found.outcome, "stalled");
});

test("a worker that has started and is asked nothing is left in peace", async () => {
  const found = await start();
  worker(0).say({ type: "progress", stage: "ready" });

  await pass(100);
  assert.equal(found.outcome, "ready");
  assert.equal(worker(0).ended, false);
});
