"""What axe finds on pages in use, in light and in dark colors: what they are when opened is in test_every_page."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import violations
from tests.browser.checker_page import PATH, START_MS
from tests.browser.conftest import watch

pytestmark = pytest.mark.browser

FINDER = "Find a policy, code or condition"


def narrow_codes(page: Page, words: str) -> None:
    """Type into the table of codes."""
    page.get_by_label("Codes or words").fill(words)


def answer_a_case(page: Page) -> None:
    """Where it stands with two policies, one of them decided."""
    page.get_by_label("Procedure", exact=True).select_option("Epidural injection")
    for name in ("#ask_request_purpose", "#ask_active_infection"):
        field = page.locator(name)
        page.locator("details.topic", has=field).evaluate("fold => { fold.open = true }")
        field.locator("input").first.check()
    expect(page.locator("[data-survey-standings] .status")).to_have_count(2, timeout=START_MS)


def calculate_units(page: Page) -> None:
    """One field wrong, and a result from the other."""
    page.locator("#ask_minutes_97140_number").fill("half an hour")
    page.locator("#ask_minutes_97124_number").fill("20")
    page.get_by_role("button", name="Show the result").click()
    expect(page.locator("[data-calculated-headline]")).to_contain_text("Midpoint", timeout=START_MS)
    expect(page.locator("#ask_minutes_97140_problem")).to_be_visible()


def calculate_relief(page: Page) -> None:
    """A result with a table."""
    page.locator("#ask_pain_before_procedure_number").fill("8")
    page.locator("#ask_pain_after_procedure_number").fill("4")
    expect(page.locator("[data-calculated-details] table")).to_be_visible(timeout=START_MS)


def choose_regions(page: Page) -> None:
    """Some that were manipulated."""
    page.locator("#ask_regions_manipulated_cervical").check()
    expect(page.locator("[data-calculated-details]")).not_to_be_empty(timeout=START_MS)


def measure_outcomes(page: Page) -> None:
    """A score before and one now."""
    fields = page.locator("[data-calculation] input[type=text]")
    fields.nth(0).fill("8")
    fields.nth(1).fill("4")
    expect(page.locator("[data-calculated-details]")).not_to_be_empty(timeout=START_MS)


def hold_against_others(page: Page) -> None:
    """A decided case, and where it stands with the other policies."""
    expect(page.locator("[data-result-decides]")).to_be_visible(timeout=START_MS)
    page.locator("[data-ask-across]").click()
    expect(page.locator(".others .status").first).to_be_visible()


IN_USE: dict[str, tuple[str, Callable[[Page], None]]] = {
    "found": ("", lambda page: page.get_by_role("combobox", name=FINDER).fill("pain")),
    "nothing found": ("", lambda page: page.get_by_role("combobox", name=FINDER).fill("20552")),
    "codes": ("codes/", lambda page: narrow_codes(page, "62320, 62323")),
    "no codes": ("codes/", lambda page: narrow_codes(page, "99999")),
    "a case": ("check/", answer_a_case),
    "units": ("calculators/timed-units/", calculate_units),
    "relief": ("calculators/pain-relief/", calculate_relief),
    "regions": ("calculators/manipulation-code/", choose_regions),
    "other policies": (f"{PATH}#case=acute-pain-after-13-days-of-therapy", hold_against_others),
    "outcomes": ("calculators/outcome-measures/", measure_outcomes),
}
SHOWN = {
    "found": "[role=option]",
    "nothing found": "[data-finder-notice]:not(:empty)",
}


@pytest.fixture(params=["light", "dark"])
def colored(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page in either scheme."""
    with browser.new_context(color_scheme=request.param, reduced_motion="reduce") as context:
        faults = watch(context)
        yield context.new_page()
    assert faults == []


@pytest.mark.parametrize("use", IN_USE)
def test_no_violation_on_a_page_in_use(colored: Page, site_url: str, use: str) -> None:
    """With what was typed, found, worked out or wrong."""
    path, begin = IN_USE[use]
    colored.goto(site_url + path)
    begin(colored)
    if use in SHOWN:
        expect(colored.locator(SHOWN[use]).first).to_be_visible()

    assert violations(colored) == []
