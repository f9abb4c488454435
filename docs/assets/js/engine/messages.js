/**
 * @import { EngineErrorCode } from "./errors.js"
 *
 * What the page and the worker say to each other.
 *
 * @typedef {"download" | "start" | "policies" | "ready"} Stage
 *
 * @typedef {object} Progress
 * @property {Stage} stage what is going on now
 * @property {{loaded: number, total: number}} [detail] bytes, while downloading
 *
 * @typedef {{type: "start", base: string}} Start
 * @typedef {{type: "request", id: number, payload: string}} Request
 * @typedef {Start | Request} ToWorker
 *
 * @typedef {{type: "progress"} & Progress} ProgressMessage
 * @typedef {{type: "response", id: number, payload: string}} Response
 * @typedef {{type: "failed", code: EngineErrorCode, message: string}} Failed
 * @typedef {ProgressMessage | Response | Failed} FromWorker
 */
export {};
