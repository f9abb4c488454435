/**
 * Where the worker and its files come from: the server, or scripts beside the page where there is no server.
 *
 * @import { Payloads, Start } from "./messages.js"
 *
 * @typedef {object} Opened
 * @property {Worker} worker
 * @property {string} base address under which the worker finds its files, with a slash at its end
 * @property {Payloads} [payloads] the files themselves, where they cannot be fetched
 *
 * @callback Open
 * @param {string} base address of the engine's folder
 * @param {Start} start
 * @returns {Promise<Opened>}
 */
import { fromPayloads } from "./payloads.js";

/** @type {Open} */
const fromServer = async (base) => ({ worker: new Worker(new URL(LAYOUT.worker, base)), base });

/** @type {Open} */
export const open = LAYOUT.payloads ? fromPayloads(LAYOUT.payloads) : fromServer;
