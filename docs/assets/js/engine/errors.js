/**
 * Why the calculator is not to be had: "gone" where a file of it is not there any more, "blocked" where one did not come
 * through, "forbidden" where the browser lets this page start no worker.
 *
 * @typedef {"no-wasm" | "stalled" | "stopped" | "gone" | "blocked" | "forbidden" | "failed"} EngineErrorCode
 */

const GONE = [404, 410];
const SERVER_ERROR = 500;

export class EngineError extends Error {
  /**
   * @param {EngineErrorCode} code what happened, for the page to put into words
   * @param {string} message what happened in detail, for the console
   * @param {string} [file] the name of the file that it happened to
   */
  constructor(code, message, file = "") {
    super(`${code}: ${message}`);
    this.name = "EngineError";
    this.code = code;
    this.file = file;
  }

  /**
   * @param {unknown} error
   * @returns {EngineError}
   */
  static from(error) {
    if (error instanceof EngineError) return error;
    return new EngineError(nameOf(error) === "SecurityError" ? "forbidden" : "failed", String(error));
  }

  /**
   * Of a file that was asked for and not delivered.
   *
   * @param {string} address
   * @param {number} [status] what the server answered, if it did
   * @returns {EngineError}
   */
  static ofFile(address, status = 0) {
    const file = address.slice(address.lastIndexOf("/") + 1);
    const code = GONE.includes(status) ? "gone" : status >= SERVER_ERROR ? "failed" : "blocked";
    return new EngineError(code, `${address} was answered with ${status ? `status ${status}` : "nothing"}`, file);
  }
}

/** @param {unknown} error */
function nameOf(error) {
  return error instanceof DOMException ? error.name : "";
}
