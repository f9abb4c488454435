/** Earlier procedures: their list, and each entry in it. It knows nothing of what the criteria make of them. */
export { ProcedureList } from "./procedure-list.js";
