/** The pages of the calculators: what was entered goes to the calculator, and its result is shown. */
export { Calculation } from "./calculation.js";
