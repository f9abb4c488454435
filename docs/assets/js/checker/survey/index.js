/** One case held against many policies, on the page of its own. */
export { Survey } from "./survey.js";
