"""A newcomer adds a policy through the documented path alone: one command, then YAML."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from scripts.checks.cases import check_cases
from scripts.compile.compiler import compile_data
from scripts.new_policy.__main__ import main
from tests.site.bundle import write_bundle
from tests.site.html_tree import Page, text

ROOT = Path(__file__).resolve().parents[2]
NAME = "acme/back-massage"

QUESTIONS = """\
topic: back-massage
title: Back massage
order: 90
questions:
  massages_this_year:
    label: Massages so far this year
    type: number
    unit: massages
    range: [0, 400]
    step: 1
    change: document
    over_time: lapses
"""
CONDITION = "        yes: functional_disability\n"
CRITERION = """\
      - id: yearly-limit
        text: Fewer than 12 massages were given this year.
        cite: {section: Limits, place: first sentence}
        massages_this_year: {less_than: 12}
"""
CASES = """\
  - id: twelfth-massage
    title: A twelfth massage in the same year
    about: Eleven were given, which is one fewer than the limit.
    answers: {functional_disability: true, massages_this_year: 11}
    expect:
      outcomes: [criteria_met]
      status: {function: met, yearly-limit: met}
  - id: thirteenth-massage
    title: A thirteenth massage in the same year
    about: The limit is reached, whatever else is known.
    answers: {massages_this_year: 12}
    expect:
      outcomes: [criteria_not_met]
      status: {yearly-limit: not_met}
      missing: []
"""


def add_policy(data: Path) -> None:
    """What a newcomer does: scaffold, then write a question, a criterion and two cases."""
    assert main([NAME, "--data", str(data)]) == 0
    (data / "questions/back-massage.yml").write_text(QUESTIONS)
    replace(data / f"policies/{NAME}.yml", CONDITION, CONDITION + CRITERION)
    cases = data / f"cases/{NAME}.yml"
    replace(cases, "{functional_disability: true}", "{functional_disability: true, massages_this_year: 0}")
    replace(cases, "[functional_disability]", "[functional_disability, massages_this_year]")
    cases.write_text(cases.read_text() + CASES)


def replace(file: Path, old: str, new: str) -> None:
    """Edit the one place of a file where ``old`` stands."""
    before = file.read_text()
    assert before.count(old) == 1
    file.write_text(before.replace(old, new))


@pytest.fixture(scope="module")
def data(tmp_path_factory) -> Path:
    """A scratch copy of the data in which the policy was added."""
    apart = shutil.ignore_patterns("policies", "cases", "permalinks.yml", "citations.yml", "families.yml")
    data = Path(shutil.copytree(ROOT / "policy_data", tmp_path_factory.mktemp("add") / "policy_data", ignore=apart))
    add_policy(data)
    return data


@pytest.fixture(scope="module")
def compiled(data: Path) -> dict[str, Any]:
    """What it compiles to."""
    result = compile_data(data)
    assert result.text is not None, "\n".join(map(str, result.problems))
    return json.loads(result.text)


@pytest.fixture(scope="module")
def site(compiled, tmp_path_factory) -> Path:
    """The site that is built from it."""
    folder = tmp_path_factory.mktemp("site")
    (folder / "policies.json").write_text(json.dumps(compiled))
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder / "site"), strict=True)
    config.extra |= {"policies": str(folder / "policies.json"), "bundle": str(write_bundle(folder / "bundle"))}
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return folder / "site"


@pytest.fixture(scope="module")
def page(site) -> Page:
    """Its page."""
    return Page((site / "policies" / NAME / "index.html").read_text())


def test_the_page_says_what_the_policy_says(page: Page) -> None:
    """Title and criteria, in the author's words."""
    assert text(page.one("h1")).startswith("Back massage")
    assert "Fewer than 12 massages were given this year." in text(page.one(id="yearly-limit"))


def test_the_policy_is_found_through_its_payer(site: Path) -> None:
    """The page of the payer, made with it, links to it."""
    links = [each.get("href") for each in Page((site / "policies/acme/index.html").read_text()).all("a")]

    assert "back-massage/" in links


def test_the_checker_asks_what_the_criteria_need(page: Page) -> None:
    """One field for the question that was there, one for the new one."""
    asked = [each.get("data-question") for each in page.all("fieldset") if each.get("data-question")]

    assert asked == ["functional_disability", "massages_this_year"]


def test_every_worked_case_opens_in_the_checker(site: Path, page: Page) -> None:
    """The three of the scaffold, and the two that were written: from their own page, with answers on the policy's."""
    cases = Page((site / "policies" / NAME / "cases/index.html").read_text())
    opened = [each.get("data-case") for each in cases.all("a") if each.get("data-case")]

    assert opened == [
        "pain-that-disables",
        "pain-that-does-not-disable",
        "function-not-recorded",
        "twelfth-massage",
        "thirteenth-massage",
    ]
    assert sorted(json.loads(text(page.one("template")))) == sorted(opened)


def test_every_section_and_criterion_has_a_permalink(page: Page) -> None:
    """The anchors come from the ids in the YAML."""
    ids = [each.get("id") for each in page.all() if each.get("id") in {"indications", "function", "yearly-limit"}]

    assert ids == ["indications", "function", "yearly-limit"]


def test_every_worked_case_comes_out_as_expected(data: Path) -> None:
    """By the calculator that runs in the browser."""
    report = check_cases(data, NAME)

    assert report.cases > 0
    assert [str(each) for each in report.problems] == []
