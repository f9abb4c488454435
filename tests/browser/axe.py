"""axe-core, run on a page."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
COLORS = ["color-contrast", "link-in-text-block"]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# How a text contrasts is slow to judge, and one criterion looks like the next: of the texts that look alike, the first
# is judged. How it looks hangs on the styles of its element and of all elements around it.
ONE_OF_EACH_LOOK = """
() => {
  const STYLES = ["color", "backgroundColor", "backgroundImage", "opacity", "fontSize", "fontWeight", "textShadow",
    "textDecorationLine", "borderBottomStyle", "position", "display", "visibility", "filter", "clip", "clipPath"];
  const looks = new Map();
  const judged = new Set();
  const hasText = (element) => element.matches("input, select, textarea")
    || [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const visit = (element, around) => {
    const styles = getComputedStyle(element);
    const look = [around, element.localName, ...STYLES.map((name) => styles[name])].join();
    if (!looks.has(look)) looks.set(look, looks.size);
    const number = looks.get(look);
    const isFirst = !judged.has(number) && hasText(element) && element.checkVisibility({ visibilityProperty: true });
    if (isFirst) judged.add(number);
    element.toggleAttribute("data-judged", isFirst);
    for (const child of element.children) visit(child, number);
  };
  visit(document.documentElement, "");
  axe.configure({ rules: [
    { id: "color-contrast", selector: "[data-judged]" },
    { id: "link-in-text-block", selector: "a[href][data-judged]" },
  ] });
}
"""
RUN = "(only) => axe.run({ runOnly: only, resultTypes: ['violations'] }).then((result) => result.violations)"


def violations(page: Page, only: list[str] = RULES) -> list[str]:
    """What axe objects to, with where; by all rules or by some."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text())
    page.evaluate(ONE_OF_EACH_LOOK)
    found: list[dict[str, Any]] = page.evaluate(RUN, only)
    return [f"{each['id']}: {node['html'][:200]} {node['failureSummary']}" for each in found for node in each["nodes"]]
