/**
 * What every kind of field can do: read the answer it shows, and show another.
 *
 * @typedef {object} Read
 * @property {string | number | boolean | string[] | null} value what goes to the calculator; `null` when not answered
 * @property {string} [problem] what is wrong with the entry itself, which then counts as not answered
 *
 * @typedef {object} Field
 * @property {(field: HTMLElement) => Read} read
 * @property {(field: HTMLElement, value: unknown) => void} write anything that does not fit, or nothing, clears it
 */
export {};
