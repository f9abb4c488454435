/** For which state and line of business a policy says that it is. What it does not say hides nothing. */

/**
 * @typedef {object} Reach
 * @property {string[]} states that it is for; empty where it names none
 * @property {{ name: string, states: string[] }[]} lines of business that it is for, each in all of its states or in these
 * @property {string[]} mandates the states whose mandates it restates
 *
 * @typedef {{ state: string, line: string }} Chosen each empty where all are meant
 */

/**
 * Whether it is for others than what was chosen, and says so.
 *
 * @param {Reach} reach
 * @param {Chosen} chosen
 */
export function isForOthers({ states, lines }, { state, line }) {
  const otherStates = state && states.length > 0 && !states.includes(state);
  const within = lines.filter((each) => !state || !each.states.length || each.states.includes(state));
  const otherLines = line && lines.length > 0 && !within.some(({ name }) => name === line);
  return Boolean(otherStates || otherLines);
}

/**
 * What has to be known of a policy that is left: a mandate of the state, and what it does not say.
 *
 * @param {Reach} reach
 * @param {Chosen} chosen
 */
export function reachWords({ states, lines, mandates }, { state, line }) {
  const unsaid = [...(state && !states.length ? ["states"] : []), ...(line && !lines.length ? ["lines of business"] : [])];
  const silence = unsaid.length ? [`does not say for which ${unsaid.join(" or ")}`] : [];
  const mandate = mandates.includes(state) ? [`includes a mandate of ${state}`] : [];
  return [...mandate, ...silence].map((words) => `; ${words}`).join("");
}

/**
 * How many are for others, as the next sentence.
 *
 * @param {number} number
 * @param {Chosen} chosen
 */
export function leftOutWords(number, { state, line }) {
  if (!number) return "";
  const others = [...(state ? ["states"] : []), ...(line ? ["lines of business"] : [])].join(" or ");
  return number === 1
    ? `. 1 policy is not shown: it says that it is for other ${others}.`
    : `. ${number} policies are not shown: they say that they are for other ${others}.`;
}
