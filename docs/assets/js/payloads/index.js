/** Files for a page without a server, as texts that scripts hand over; the calculator and the search come by them. */
export { loadPayload, workerFrom } from "./payload-scripts.js";
