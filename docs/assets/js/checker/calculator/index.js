/**
 * The calculator: started once, asked, and spoken of while it starts. The one door to the engine and its worker; what an
 * answer means is not known here.
 */
export { calculator } from "./calculator.js";
export * from "./exchange.js";
export { StartNotice } from "./start-notice.js";
