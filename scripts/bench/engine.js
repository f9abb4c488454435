/** Gives measurements and tests the engine without a page around it. */
import { createEngine } from "../../docs/assets/js/engine/engine.js";

Object.assign(window, { createEngine, base: new URL("assets/engine/", document.baseURI).href });
