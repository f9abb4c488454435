"""axe-core, run on a page."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
COLORS = ["color-contrast", "link-in-text-block"]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# A page holds hundreds of criteria, worked cases and rows that one template has made. Of those of one kind, which stand
# in the same place and are made up of the same, the first ones are judged. An empty part is of another kind than a full
# one.
LEAVE_OUT_REPETITIONS = """
() => {
  const FEW = 2;
  const REPEATED = "article, details, fieldset, li, option, section, tr";
  const VALUES = new Set(["class", "role", "style", "type"]);
  const numbers = new Map();
  const numberOf = (text) => numbers.get(text) ?? numbers.set(text, numbers.size).size - 1;
  const isText = (node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "";
  const attributesOf = (element) =>
    [...element.attributes].map(({ name, value }) => (VALUES.has(name) ? `${name}=${value}` : name + !value)).sort();
  const ownOf = (element) => `${element.localName} ${attributesOf(element)} ${[...element.childNodes].some(isText)}`;
  const kinds = new Map();
  const kindOf = (element) => {
    const own = numberOf(ownOf(element));
    const whole = numberOf(`${own}: ${[...new Set([...element.children].map(kindOf))].sort()}`);
    kinds.set(element, { own, whole });
    return whole;
  };
  window.leftOut = [];
  const leaveOut = (element) => {
    const placeholder = document.createComment("");
    element.replaceWith(placeholder);
    leftOut.push({ element, placeholder });
  };
  const counts = new Map();
  const visit = (element, around) => {
    const { own, whole } = kinds.get(element);
    const place = numberOf(`${around} > ${own}`);
    const count = (counts.get(`${place} ${whole}`) ?? 0) + 1;
    counts.set(`${place} ${whole}`, count);
    if (count > FEW && element.matches(REPEATED)) leaveOut(element);
    else for (const child of [...element.children]) visit(child, place);
  };
  kindOf(document.body);
  visit(document.body, "");
}
"""
PUT_BACK = "() => leftOut.forEach(({ element, placeholder }) => placeholder.replaceWith(element))"
RUN = "(only) => axe.run({ runOnly: only, resultTypes: ['violations'] }).then((result) => result.violations)"


def violations(page: Page, only: list[str] = RULES) -> list[str]:
    """What axe objects to, with where; by all rules or by some."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text())
    page.evaluate(LEAVE_OUT_REPETITIONS)
    found: list[dict[str, Any]] = page.evaluate(RUN, only)
    page.evaluate(PUT_BACK)
    return [f"{each['id']}: {node['html'][:200]} {node['failureSummary']}" for each in found for node in each["nodes"]]
