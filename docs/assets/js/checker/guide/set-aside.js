/** What was set aside as not known: it is not asked again until nothing else is left. */

/** @import { Answers, Missing, NextAsk } from "../calculator/index.js" */

export class SetAside {
  /** @type {Map<string, Missing>} */
  #places = new Map();

  /** @returns {Missing[]} */
  get places() {
    return [...this.#places.values()];
  }

  clear() {
    this.#places.clear();
  }

  /**
   * Set aside what was asked and has got no answer. Where one of several is so, the others stay open: they may not matter
   * any more, or be asked for again.
   *
   * @param {NextAsk} ask
   * @param {Answers} before the answers when it was asked
   * @param {Answers} answers the answers now
   * @param {boolean} [known] whether somebody said that the rest is not known
   */
  add(ask, before, answers, known = false) {
    const isSo = ask.kind !== "one" && ask.questions.some((gap) => valueAt(answers, gap) === true);
    if (isSo && !known) return;
    for (const gap of ask.questions) {
      if (!isAnswered(gap, before, answers)) this.#places.set(JSON.stringify([gap.question, gap.item, gap.field]), gap);
    }
  }
}

/**
 * Whether there is an answer; where one was not exact enough, whether it is another one now.
 *
 * @param {Missing} gap
 * @param {Answers} before
 * @param {Answers} answers
 */
function isAnswered(gap, before, answers) {
  const value = valueAt(answers, gap);
  if (value === null || value === undefined) return false;
  return !gap.partial || JSON.stringify(value) !== JSON.stringify(valueAt(before, gap));
}

/**
 * @param {Answers} answers
 * @param {Missing} gap
 */
function valueAt(answers, { question, item, field }) {
  const answer = answers[question];
  if (typeof item !== "number" || !field) return answer;
  const entry = Array.isArray(answer) ? answer[item] : undefined;
  return typeof entry === "object" ? entry[field] : undefined;
}
