/** The route of a request: which criteria it has to meet, and because of what. */
import { all } from "../browser/index.js";
import { criterionPlace } from "./policy-words.js";

/** @import { Determination, Reason } from "../calculator/index.js" */

/**
 * The route in one line, by the criteria that only tell requests apart: never that one of them is "not met".
 *
 * @param {Reason[]} reasons those that say which criteria apply
 * @param {Determination} determination
 * @returns {string[]} nothing where the policy has one route alone
 */
export function routeLine(reasons, determination) {
  const guards = reasons.filter(({ criteria }) => criteria.some((id) => criterionPlace(id)?.dataset.guard !== undefined));
  const ids = guards.flatMap(({ criteria }) => criteria);
  const facts = new Set(guards.flatMap((reason) => reason.facts.map(({ value }) => value)));
  const titles = sectionsOn(ids, determination).map((title) => title.charAt(0).toLowerCase() + title.slice(1));
  if (!facts.size) return [];
  return [titles.length ? `${titles.join(", ")}, because of: ` : "", `${[...facts].join("; ")}.`];
}

/**
 * The titles of the sections that are for this request alone: all that is judged in them hangs on a guard, and some of
 * it applies.
 *
 * @param {string[]} guards
 * @param {Determination} determination
 */
function sectionsOn(guards, { criteria }) {
  return all(document, "[data-criteria] section[data-criterion]")
    .filter((section) => {
      const parts = all(section, ":scope > ul > [data-criterion], :scope > details > ul > [data-criterion]");
      const guarded = parts.every((part) => part.dataset.applies?.split(" ").some((id) => guards.includes(id)));
      return parts.length && guarded && parts.some((part) => criteria[part.id]?.status !== "not_applicable");
    })
    .map((section) => section.querySelector("h3")?.textContent?.trim() ?? "");
}
