/**
 * Why the calculator is not to be had.
 *
 * @typedef {"no-wasm" | "stalled" | "stopped" | "failed"} EngineErrorCode
 */

export class EngineError extends Error {
  /**
   * @param {EngineErrorCode} code what happened, for the page to put into words
   * @param {string} message what happened in detail, for the console
   */
  constructor(code, message) {
    super(`${code}: ${message}`);
    this.name = "EngineError";
    this.code = code;
  }

  /**
   * @param {unknown} error
   * @returns {EngineError}
   */
  static from(error) {
    return error instanceof EngineError ? error : new EngineError("failed", String(error));
  }
}
