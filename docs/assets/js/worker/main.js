/**
 * The worker: starts Python once, then hands every request to the calculator and its answer back.
 *
 * A classic script, since that is the only kind of worker that also starts from file:// addresses.
 */
import { EngineError } from "../engine/errors.js";
import { answerFrom } from "./payloads.js";
import { startCalculator } from "./start.js";

/**
 * @import { FromWorker, StartMessage, ToWorker } from "../engine/messages.js"
 * @import { Handle } from "./start.js"
 */

/** @type {Handle | undefined} */
let handle;

/** @param {FromWorker} message */
const post = (message) => self.postMessage(message);

/** @param {StartMessage} message */
async function start({ start, base, payloads }) {
  if (payloads) answerFrom(payloads);
  handle = await startCalculator(start, base, (stage, detail) => post({ type: "progress", stage, detail }));
  post({ type: "progress", stage: "ready" });
}

/** @param {MessageEvent<ToWorker>} event */
async function receive({ data }) {
  try {
    if (data.type === "start") await start(data);
    else if (handle) post({ type: "response", id: data.id, payload: handle(data.payload) });
    else post({ type: "failed", code: "failed", message: "a request came before the start" });
  } catch (error) {
    const { code, message } = EngineError.from(error);
    post({ type: "failed", code, message });
  }
}

self.addEventListener("message", receive);
