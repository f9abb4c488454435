/**
 * What the page and the worker say to each other.
 *
 * @import { EngineErrorCode } from "./errors.js"
 *
 * How to start: "snapshot" takes up a memory in which Python and the calculator have started already; "plain" starts
 * them from their files.
 * @typedef {"snapshot" | "plain"} Start
 *
 * @typedef {"download" | "start" | "policies" | "ready"} Stage
 *
 * @typedef {object} Progress
 * @property {Stage} stage what is going on now
 * @property {{loaded: number, total: number}} [detail] bytes, while downloading
 *
 * @typedef {Record<string, Uint8Array<ArrayBuffer>>} Payloads files by name; one that was packed with gzip ends in ".gz"
 *
 * @typedef {{type: "start", start: Start, base: string, payloads: Payloads}} StartMessage to a worker without a server
 * @typedef {{type: "request", id: number, payload: string}} Request
 * @typedef {StartMessage | Request} ToWorker
 *
 * Signs of life while it starts: that the thread of the worker is free, and that something was done, WebAssembly compiled
 * or a file read by Python, which holds the thread up.
 * @typedef {{type: "beat"}} Beat
 * @typedef {{type: "work"}} Work
 *
 * @typedef {{type: "progress"} & Progress} ProgressMessage
 * @typedef {{type: "response", id: number, payload: string}} Response
 * @typedef {{type: "failed", code: EngineErrorCode, message: string, file?: string}} Failed
 * @typedef {Beat | Work | ProgressMessage | Response | Failed} FromWorker
 */

/** From one beat to the next. */
export const BEAT_MS = 250;
