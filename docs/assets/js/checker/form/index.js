/**
 * The form: all answers of a case, read and shown, and what is wrong with them. It knows nothing of how the case stands.
 */
export { CaseForm } from "./case-form.js";
export { remarkOnDistantDate } from "./distant-date.js";
export { showGiven } from "./given-answers.js";
export { follow } from "./live.js";
export { Problems } from "./problems.js";
export { withoutBlanks } from "./same-answers.js";
export { workedCase } from "./worked-case.js";

/** @typedef {import("./case-form.js").Kept} Kept */
