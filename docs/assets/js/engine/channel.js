/**
 * Where the worker and its files come from: the server, or scripts beside the page where there is no server.
 *
 * @import { Open } from "./payloads.js"
 */
import { fromPayloads } from "./payloads.js";

/** @type {Open} */
async function fromServer(base, start) {
  // Its name says all that it has to know, so that it begins before the page has time for it.
  return new Worker(new URL(LAYOUT.worker, base), { name: start });
}

/** @type {Open} */
export const open = LAYOUT.payloads ? fromPayloads(LAYOUT.payloads) : fromServer;
