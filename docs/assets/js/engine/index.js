/** The engine: starts the calculator in a worker and passes messages. It knows nothing of policies and of the page. */
export { startAhead } from "./ahead.js";
export { createEngine, EngineError } from "./engine.js";

/**
 * @typedef {import("./engine.js").Engine} Engine
 * @typedef {import("./errors.js").EngineErrorCode} EngineErrorCode
 * @typedef {import("./messages.js").Progress} Progress
 */
