"""The calculators as a person uses them: the result follows what is typed, is read out, and leaves no trace."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Locator, Page, Request, expect

from tests.browser.checker_page import START_MS
from tests.browser.conftest import watch

pytestmark = pytest.mark.browser

PHONE = {"width": 320, "height": 640}
NOTHING = "Nothing is entered yet."
WIDER = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"
KEPT = "() => [location.href, { ...localStorage }, { ...sessionStorage }, document.cookie]"


@dataclass(frozen=True)
class CalculatorPage:
    """A page with a calculator, opened, and the addresses that were asked for since."""

    page: Page
    requests: list[Request]

    @property
    def headline(self) -> Locator:
        """The sentence of the result, which is read out."""
        return self.page.locator("[data-calculated]").get_by_role("status")

    @property
    def details(self) -> Locator:
        """Figures, reasons and criteria."""
        return self.page.locator("[data-calculated-details]")

    def fill(self, label: str, value: str) -> None:
        """Type into a number field, by its question."""
        self.page.get_by_role("group", name=label, exact=True).get_by_role("textbox").fill(value)

    def choose(self, question: str, option: str) -> None:
        """Choose an answer."""
        self.page.get_by_role("group", name=question, exact=True).get_by_label(option, exact=True).check()


@pytest.fixture
def opened(browser: Browser, site_url: str) -> Iterator[CalculatorPage]:
    """The timed units on a phone."""
    with browser.new_context(viewport=PHONE, permissions=["clipboard-read", "clipboard-write"]) as context:
        faults = watch(context)
        found = CalculatorPage(context.new_page(), [])
        found.page.goto(f"{site_url}calculators/timed-units/")
        context.on("request", lambda request: found.requests.append(request))  # noqa: PLW0108 (as Playwright takes it)
        yield found
        assert faults == []


def test_units_follow_what_is_typed(opened: CalculatorPage) -> None:
    """What is missing is named first; then the rules differ, and so does a criterion; cleared, nothing is left."""
    kept = opened.page.evaluate(KEPT)
    expect(opened.headline).to_have_text(NOTHING)
    opened.fill("Minutes of CPT 97140", "33")
    expect(opened.headline).to_have_text("Total time: at least 2 units. Midpoint: at least 2 units.", timeout=START_MS)
    expect(opened.details).to_contain_text("minutes of CPT 97124 (enter 0 if none)")
    opened.fill("Minutes of CPT 97124", "7")
    opened.choose("Other timed codes were given that day", "No")
    expect(opened.headline).to_have_text("The two rules differ. Total time: 3 units. Midpoint: 2 units.")
    pair = opened.details.get_by_role("listitem").filter(has_text="are not billed together")
    expect(pair).to_contain_text("Total time: Not met")
    expect(pair.get_by_role("link")).to_have_text("PACIFICSOURCE-MANUAL F.1.3")
    assert not opened.page.evaluate(WIDER)

    opened.page.get_by_role("button", name="Copy result").click()
    assert "CPT 97140: Minutes 33" in opened.page.evaluate("navigator.clipboard.readText()")
    opened.page.get_by_role("button", name="Clear entries").click()
    expect(opened.headline).to_have_text(NOTHING)
    expect(opened.details).to_be_empty()
    assert opened.page.evaluate(KEPT) == kept
    assert [each.url for each in opened.requests if "?" in each.url or each.post_data] == []


def test_what_cannot_be_is_said_beside_its_field(opened: CalculatorPage) -> None:
    """In the words that were typed, once the field was left; the rest is worked out all the same."""
    opened.fill("Minutes of CPT 97140", "half an hour")
    opened.fill("Minutes of CPT 97124", "20")
    expect(opened.headline).to_have_text("Total time: at least 1 unit. Midpoint: at least 1 unit.", timeout=START_MS)
    problem = opened.page.locator("#ask_minutes_97140_problem")
    expect(problem).to_contain_text("“half an hour” is not accepted.")
    expect(opened.page.locator("#ask_minutes_97140_number")).to_have_attribute("aria-invalid", "true")


def test_the_way_to_the_result_leads_past_what_is_wrong(opened: CalculatorPage) -> None:
    """First to the problem, and once that is mended to the result, which is far below on a phone."""
    show = opened.page.get_by_role("button", name="Show the result")
    opened.fill("Minutes of CPT 97140", "1441")
    expect(opened.headline).to_have_text("Enter the minutes of at least one timed code.", timeout=START_MS)
    show.click()
    expect(opened.page.get_by_role("alert", name="There is a problem")).to_be_focused()
    opened.fill("Minutes of CPT 97140", "41")
    expect(opened.headline).to_have_text("Total time: at least 3 units. Midpoint: at least 3 units.")
    show.click()
    expect(opened.page.locator("[data-calculated]")).to_be_focused()
    expect(opened.headline).to_be_in_viewport()


def test_a_criterion_leads_to_its_place(opened: CalculatorPage, site_url: str) -> None:
    """On the page of its policy, in the list that stands there without scripts."""
    link = opened.page.locator("#section_cited ~ ul").get_by_role("link", name="PACIFICSOURCE-MANUAL F.1.2")
    link.click()
    expect(opened.page).to_have_url(
        f"{site_url}policies/pacificsource/manual-therapy/#stand-alone-procedure.daily-maximum"
    )


def test_relief_takes_dates_without_their_day(browser: Browser, site_url: str) -> None:
    """And says what it lasted at least, and at most."""
    with browser.new_context() as context:
        faults = watch(context)
        relief = CalculatorPage(context.new_page(), [])
        relief.page.goto(f"{site_url}calculators/pain-relief/")
        relief.fill("Pain before the procedure", "8")
        relief.fill("Pain after the procedure", "4/10")
        for question, parts in (("procedure_date", ("3", "", "2026")), ("relief_end", ("5", "12", "2026"))):
            for part, value in zip(("month", "day", "year"), parts, strict=True):
                relief.page.locator(f"#ask_{question}_{part}").fill(value)
        words = "Pain relief: 50%. Relief lasted from 42 days to 2 months and 11 days (72 days)."
        expect(relief.headline).to_have_text(words, timeout=START_MS)
        assert faults == []


def test_without_scripts_the_page_is_complete(browser: Browser, site_url: str) -> None:
    """Formula, chart, criteria and worked examples; no button that would do nothing."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{site_url}calculators/timed-units/")
        expect(page.get_by_role("heading", name="Formula and units")).to_be_visible()
        expect(page.get_by_role("cell", name="38 to 52")).to_be_visible()
        expect(page.get_by_text("One code, and the rules agree")).to_be_visible()
        expect(page.locator("[data-calculated], [data-copy-result], [data-clear]").first).to_be_hidden()
