/**
 * The worker: starts Python once, then hands every request to the calculator and its answer back.
 *
 * A classic script, since that is the only kind of worker that also starts from file:// addresses.
 */
import { endBeats } from "./signs.js";
import { bringFiles, fromServer } from "./files.js";
import { EngineError } from "../engine/errors.js";
import { startCalculator } from "./start.js";

/**
 * @import { FromWorker, Start, ToWorker } from "../engine/messages.js"
 * @import { Handle } from "./start.js"
 */

/** @type {Handle | undefined} */
let handle;

/** @param {FromWorker} message */
const post = (message) => self.postMessage(message);

/**
 * @param {Start} way
 * @param {string} base
 */
async function start(way, base) {
  handle = await startCalculator(way, base, (stage, detail) => post({ type: "progress", stage, detail }));
  endBeats();
  post({ type: "progress", stage: "ready" });
}

/** @param {ToWorker} message */
async function receive(message) {
  if (message.type === "start") {
    bringFiles(message.base, message.payloads);
    await start(message.start, message.base);
  } else if (handle) post({ type: "response", id: message.id, payload: handle(message.payload) });
  else throw new Error("a request came before the start");
}

/** @param {unknown} error */
function fail(error) {
  const { code, message, file } = EngineError.from(error);
  endBeats();
  post({ type: "failed", code, message, file });
}

self.onmessage = ({ data }) => receive(data).catch(fail);
if (fromServer) start(fromServer.start, fromServer.base).catch(fail);
