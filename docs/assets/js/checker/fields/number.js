/** A number as typed: text that is no number goes on as it is, for the calculator to say what it accepts. */
import { part } from "./parts.js";

/** @import { Field } from "./field.js" */

const NUMBER = /^[+-]?\d{1,15}(\.\d{1,15})?$/;

/** @type {Field} */
export const number = {
  read(field) {
    const text = part(field, "number")?.value.trim() ?? "";
    if (!text) return { value: null };
    return { value: NUMBER.test(text) ? Number(text) : text };
  },
  write(field, value) {
    const input = part(field, "number");
    if (input) input.value = typeof value === "number" ? String(value) : "";
  },
};
