/** A number as typed: text that is no number goes on as it is, for the calculator to say what it accepts. */
import { part, typed } from "./parts.js";

/** @import { Field } from "./field.js" */

const NUMBER = /^[+-]?\d{1,15}(\.\d{1,15})?$/;
// Three digits could be thousands.
const DECIMAL_COMMA = /^([+-]?\d{1,15}),(\d{1,2})$/;
const SCORE = /^(.*\d) ?(?:\/|(?:out )?of ?) ?(\d{1,3})$/i;
const PERCENT = /^(.*\d) ?%$/;

/** @type {Field} */
export const number = {
  read(field) {
    const text = typed(field, "number");
    if (!text) return { value: null };
    const { most, unit } = part(field, "number")?.dataset ?? {};
    const alone = withoutScale(text, Number(most), unit).replace(DECIMAL_COMMA, "$1.$2");
    return { value: NUMBER.test(alone) ? Number(alone) : text };
  },
  write(field, value) {
    const input = part(field, "number");
    if (input) input.value = typeof value === "number" ? String(value) : "";
  },
};

/**
 * The 6 of "6/10" where the scale of the question ends at 10, and the 50 of "50 %" where it asks for a percentage.
 *
 * @param {string} text
 * @param {number} most
 * @param {string | undefined} unit
 */
function withoutScale(text, most, unit) {
  const [, score = "", of = ""] = SCORE.exec(text) ?? [];
  if (score && Number(of) === most) return score;
  return unit === "%" ? text.replace(PERCENT, "$1") : text;
}
