/**
 * The guide: one group of questions at a time, as the calculator asks for them, in the one form there is. It knows nothing
 * of how an answer is judged.
 */
export { Guide } from "./guide.js";
export { keepSteps } from "./steps.js";
export { markTopics } from "./topic-marks.js";
