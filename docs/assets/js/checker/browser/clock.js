/** The reader's clock. */

/**
 * Today, as YYYY-MM-DD.
 *
 * @returns {string}
 */
export function today() {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, "0"));
  return `${now.getFullYear()}-${month}-${day}`;
}
