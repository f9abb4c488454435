/**
 * The fields of the form: how each kind reads and shows its answer, and where the field of a question is. It knows
 * nothing of which questions there are.
 */
export { fieldWords } from "./answer-words.js";
export { choose, chosen } from "./choice.js";
export { readDate, spreadDates } from "./date.js";
export { fieldId, goToField, placesOf, placeWords } from "./field-places.js";
export { fieldOf } from "./kinds.js";
export { legend, part } from "./parts.js";
