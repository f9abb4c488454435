"""Worked cases, answered as they are asked: no more is asked than the order takes, and they come out alike."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from calc import Library, read_library
from scripts.bench.questions.cases import Decided, decided_cases
from scripts.bench.questions.replay import in_groups, replayed
from scripts.bundle.places import POLICIES
from tests.browser.guide.firefox_guide import FirefoxGuide
from tests.browser.guide_page import GuidePage

pytestmark = pytest.mark.browser

CASES = [
    ("nia/cg-300", "neck-flare-with-two-weeks-of-therapy"),
    ("nia/cg-300", "third-injection-after-an-early-failure"),
    ("kaiser-wa/massage-therapy", "back-pain-first-request"),
    ("nia/spinal-cord-stimulation", "trial-after-failed-spine-surgery"),
]
type Guide = GuidePage | FirefoxGuide

COUNTED = "Which of these are present?"


@pytest.fixture(scope="module")
def library() -> Library:
    """The policies, as they were compiled."""
    return read_library(json.loads(POLICIES.read_bytes()))


def case_of(library: Library, policy: str, name: str) -> tuple[Decided, str]:
    """A worked case, and how its outcome is called."""
    case = next(case for case in decided_cases(library, policy) if case.id == name)
    return case, library.data["outcomes"][case.outcomes[0]]["label"]


def replay(guide: Guide, case: Decided) -> int:
    """Answer what is asked until nothing is; return how much was asked, as the benchmark counts it."""
    given: dict[str, Any] = {}
    asked: set[str] = set()
    clicks = 0
    while guide.is_asking:
        questions = guide.in_view()
        if guide.is_picking:
            clicks += pick(guide, case, questions, given)
        else:
            clicks += questions[0] not in asked
            asked.update(questions)
            answer(guide, case, questions[0], given)
    return clicks


def answer(guide: Guide, case: Decided, question: str, given: dict[str, Any]) -> None:
    """Answer one question, or say that it is not known."""
    if question in given or question not in case.answers:
        guide.press("Not known")
        return
    given[question] = case.answers[question]
    guide.fill(f"ask_{question}", given[question])
    guide.press("Continue")


def pick(guide: Guide, case: Decided, questions: list[str], given: dict[str, Any]) -> int:
    """Tick what is so, as far as it is needed, or deny the list; return how many clicks that is."""
    yes = [name for name in questions if case.answers.get(name) is True]
    counted = guide.leads_with(COUNTED)
    ticked = yes if counted else yes[:1]
    for name in ticked:
        guide.tick(name)
        given[name] = True
    clicks = len(ticked)
    if not yes or (counted and not case.decides(given)):
        guide.deny_others()
        open_ones = [name for name in questions if name not in case.answers]
        for name in open_ones:
            guide.forget(name)
        given |= {name: case.answers[name] for name in questions if name in case.answers}
        clicks += 1 + len(open_ones)
    guide.press("Continue")
    return clicks


@pytest.mark.parametrize(("policy", "name"), CASES)
def test_a_worked_case_is_asked_no_more_than_it_takes(
    page: Page, site_url: str, library: Library, policy: str, name: str
):
    """And comes out as its answers do, given all at once."""
    guide = GuidePage.open(page, site_url, f"policies/{policy}/")
    case, label = case_of(library, policy, name)

    assert replay(guide, case) <= replayed(case, in_groups).clicks
    expect(guide.standing).to_have_text(label)


@pytest.mark.parametrize(("policy", "name"), CASES)
def test_so_it_is_in_firefox(firefox_guide: FirefoxGuide, site_url: str, library: Library, policy: str, name: str):
    """The same way, by its keys."""
    firefox_guide.open(f"{site_url}policies/{policy}/?{name}")
    case, label = case_of(library, policy, name)

    assert replay(firefox_guide, case) <= replayed(case, in_groups).clicks
    firefox_guide.expect_standing(label)
