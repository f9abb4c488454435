/** Whether two cases are the same, answer by answer. */

/**
 * The same without what is not answered, in the entries of a list too.
 *
 * @param {unknown} value
 * @returns {unknown}
 */
export function withoutBlanks(value) {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([, each]) => each !== null);
  return Object.fromEntries(kept.map(([key, each]) => [key, withoutBlanks(each)]));
}

/**
 * @param {unknown} one
 * @param {unknown} other
 * @returns {boolean}
 */
export function isSame(one, other) {
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return one === other;
  const [mine, yours] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return (
    Array.isArray(one) === Array.isArray(other) &&
    mine.size === yours.size &&
    [...mine].every(([key, value]) => yours.has(key) && isSame(value, yours.get(key)))
  );
}
