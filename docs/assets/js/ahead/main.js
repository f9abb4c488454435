/** Starts the calculator while the page is still on its way, when the address asks for a case to be filled in. */
import { startAhead } from "../engine/index.js";

/** A worked case by its name, or the answers of a shared one. */
const ASKS_FOR_A_CASE = /^#(case|(carried-)?answers)=/;

const folder = document.currentScript?.dataset.engine ?? "";
const base = new URL(folder, document.baseURI).href;

if (ASKS_FOR_A_CASE.test(location.hash)) startAhead(base);
