/** Starts the calculator while the page is still on its way: at once for a case to fill in, else in an idle moment. */
import { caseInAddress } from "../checker/fragment.js";
import { startAhead } from "../engine/ahead.js";

const script = document.currentScript;
const base = new URL("engine/", script instanceof HTMLScriptElement ? script.src : document.baseURI).href;
const start = () => startAhead(base);

if (caseInAddress()) start();
else if ("requestIdleCallback" in window) window.requestIdleCallback(start);
