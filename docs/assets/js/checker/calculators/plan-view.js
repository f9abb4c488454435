/** Plans as they are shown: the day of each next procedure by each policy, on which conditions, and why. */
import { timeline } from "../advice/index.js";
import { all, make } from "../browser/index.js";
import { linkWith } from "../sharing/index.js";

/**
 * @import { Answers, CountSoFar, Entry, Plan } from "../calculator/index.js"
 */

const LISTED = "prior_procedures";
const BINDS = "No other limit takes longer.";

/**
 * @param {Plan[]} plans
 * @param {HTMLElement} page where the criteria that are cited have their places
 * @param {Answers} inputs
 * @returns {HTMLElement[]}
 */
export function planSections(plans, page, inputs) {
  return plans.map((plan, number) => section(plan, `plan_${number + 1}`, page, inputs));
}

/**
 * @param {Plan} plan
 * @param {string} name
 * @param {HTMLElement} page
 * @param {Answers} inputs
 */
function section(plan, name, page, inputs) {
  const title = make("h3", `${plan.procedure}, ${plan.number || plan.name}`);
  title.id = name;
  const day = make("p", make("b", plan.headline.charAt(0).toUpperCase() + plan.headline.slice(1)));
  const made = make(
    "section",
    title,
    day,
    make("p", `${plan.name}, ${plan.payer}`),
    ...listed("This supposes:", plan.supposed),
    ...listed("Otherwise:", plan.others),
    ...limits(plan, name, page),
    ...counts(plan, page),
    ...folded(plan.depends),
    make("p", checkerLink(plan, page, inputs)),
  );
  made.className = "plan";
  made.setAttribute("aria-labelledby", name);
  return made;
}

/**
 * @param {Plan} plan
 * @param {string} name
 * @param {HTMLElement} page
 */
function limits(plan, name, page) {
  if (!plan.limits.length) return [];
  const drawn = plan.limits.map((limit) => ({ ...limit, events: limit.events.map((date) => ({ date })) }));
  const items = plan.limits.map((limit) => criterion(limit, plan, page, limit.binds ? BINDS : ""));
  return [make("p", "Limits of time:"), ...timeline({ limits: drawn, start: plan.start }, name), list(items)];
}

/**
 * @param {Plan} plan
 * @param {HTMLElement} page
 */
function counts(plan, page) {
  if (!plan.counts.length) return [];
  return [make("p", "Counted so far, against each maximum:"), list(plan.counts.map((count) => criterion(count, plan, page)))];
}

/** @param {HTMLElement[]} items */
function list(items) {
  const made = make("ul", ...items);
  made.className = "limits";
  return made;
}

/**
 * @param {CountSoFar} said
 * @param {Plan} plan
 * @param {HTMLElement} page
 * @param {string} [more]
 */
function criterion({ criterion: id, citation, place, sentence, text }, plan, page, more = "") {
  const link = make("a", sentence);
  link.href = `${addressOf(plan.policy, page)}#${id}`;
  const cited = make("span", [citation, place].filter(Boolean).join(", "));
  cited.className = "limits__place";
  const when = make("span", [text, more].filter(Boolean).join(" "));
  when.className = "limits__when";
  return make("li", link, " ", cited, " ", when);
}

/** @param {string[]} depends */
function folded(depends) {
  if (!depends.length) return [];
  const lines = depends.map((line) => make("li", line));
  const fold = make("details", make("summary", "What is not known of the list, and can move the date or rule it out"), make("ul", ...lines));
  fold.className = "fold";
  return [fold];
}

/**
 * The way to the checker of the policy, with the list as far as it takes it.
 *
 * @param {Plan} plan
 * @param {HTMLElement} page
 * @param {Answers} inputs
 */
function checkerLink(plan, page, inputs) {
  const link = make("a", "Check the other criteria with this list", hidden(`: ${plan.procedure}, ${plan.number || plan.name}`));
  const answers = { ...plan.answers, [LISTED]: taken(plan, inputs[LISTED]) };
  link.href = linkWith(plan, answers, addressOf(plan.policy, page));
  return link;
}

/**
 * @param {Plan} plan
 * @param {Answers[string] | undefined} entries
 * @returns {Entry[]}
 */
function taken({ kinds, fields }, entries) {
  const known = ["procedure", "date", ...fields];
  const list = /** @type {Entry[]} */ (Array.isArray(entries) ? entries : []);
  const own = list.filter(({ procedure }) => kinds.includes(String(procedure)));
  return own.map((entry) => Object.fromEntries(Object.entries(entry).filter(([name]) => known.includes(name))));
}

/**
 * The page of a policy, by a link to one of its criteria.
 *
 * @param {string} policy
 * @param {HTMLElement} page
 */
function addressOf(policy, page) {
  const link = all(page, "a[data-cited]").find(({ dataset }) => dataset.cited?.startsWith(`${policy}#`));
  return link instanceof HTMLAnchorElement ? link.href.replace(/#.*$/s, "") : "";
}

/** @param {string} words */
function hidden(words) {
  const made = make("span", words);
  made.className = "visually-hidden";
  return made;
}

/**
 * @param {string} title
 * @param {string[]} lines
 */
function listed(title, lines) {
  return lines.length ? [make("p", title), make("ul", ...lines.map((line) => make("li", line)))] : [];
}
