"""The repeat planner as a person uses it: two procedures in, a day on its conditions, a calendar file to take away."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Request, expect

from tests.browser.axe import violations
from tests.browser.checker_page import START_MS
from tests.browser.conftest import watch

pytestmark = pytest.mark.browser

PHONE = {"width": 320, "height": 640}
DAY = "December 4, 2026"
WIDER = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"
KEPT = "() => [location.href, { ...localStorage }, { ...sessionStorage }, document.cookie]"
REPEATED = (
    "() => [...document.querySelectorAll('[id]')].map(({ id }) => id).filter((id, at, all) => all.indexOf(id) < at)"
)


@pytest.fixture
def planner(browser: Browser, site_url: str) -> Iterator[Page]:
    """The planner on a phone; nothing that it asks for may hold what was entered."""
    with browser.new_context(viewport=PHONE) as context:
        faults = watch(context)
        asked: list[Request] = []
        page = context.new_page()
        page.goto(f"{site_url}calculators/repeat-planner/")
        context.on("request", lambda request: asked.append(request))  # noqa: PLW0108 (as Playwright takes it)
        yield page
        assert faults == []
        assert [each.url for each in asked if "?" in each.url or each.post_data] == []


def enter_two(page: Page) -> None:
    """Two epidural injections in one region, three weeks before the day to plan from and one."""
    for part, value in zip(("month", "day", "year"), ("11", "27", "2026"), strict=True):
        page.locator(f"#ask_plan_from_{part}").fill(value)
    page.get_by_role("radio", name="Yes, list them").check()
    first = page.get_by_role("group", name="Procedure 1", exact=True)
    first.get_by_label("Kind").select_option("Epidural injection: interlaminar, transforaminal or caudal")
    first.get_by_label("Lumbar or sacral").check()
    fill_date(first, "11", "6")
    page.get_by_role("button", name="Add another like this").click()
    second = page.get_by_role("group", name="Procedure 2", exact=True)
    fill_date(second, "11", "20")
    page.get_by_role("button", name="Done with procedure 2").click()
    expect(headline(page)).to_contain_text(f"{DAY}, on conditions (NIA_CG_300 and NIA_CG_408)", timeout=START_MS)


def fill_date(entry: Locator, month: str, day: str) -> None:
    date = entry.get_by_role("group", name="Date", exact=True)
    for label, value in (("Month", month), ("Day", day), ("Year", "2026")):
        date.get_by_label(label).fill(value)


def headline(page: Page) -> Locator:
    return page.locator("[data-calculated]").get_by_role("status")


def plan(page: Page, number: str = "NIA_CG_300") -> Locator:
    return page.get_by_role("region", name=f"Epidural injection, lumbar or sacral, {number}")


def test_two_procedures_come_to_a_day_with_its_reason(planner: Page, site_url: str) -> None:
    """On its conditions, with what is counted, a picture, and links to the criteria; for any eye, and on any width."""
    kept = planner.evaluate(KEPT)
    enter_two(planner)
    found = plan(planner)
    expect(found).to_contain_text("November 27, 2026, is 7 days after November 20, 2026 (Epidural injection)")
    expect(found).to_contain_text("14 days are needed, so from December 4, 2026")
    expect(found).to_contain_text("No surgery on this region")
    expect(found).to_contain_text("2 of at most 4 on November 27, 2026")
    expect(found.get_by_role("img", name="The limits of time")).to_be_visible()
    link = found.get_by_role("link", name="At least 2 weeks have passed since the last one.")
    expect(link).to_have_attribute("href", f"{site_url}policies/nia/cg-300/#repeat.phase.initial.spacing")
    listed = planner.locator("[data-procedure-table] tbody tr").first
    expect(listed).to_contain_text("Epidural injection, lumbar or sacral (NIA_CG_300 and NIA_CG_408)")
    assert not planner.evaluate(WIDER)
    assert planner.evaluate(REPEATED) == []
    assert violations(planner) == []
    assert planner.evaluate(KEPT) == kept


def test_the_calendar_file_is_taken_away(planner: Page) -> None:
    """Made here and asked of nobody; without a day to wait for there is none."""
    save = planner.get_by_role("button", name="Save calendar file (.ics)")
    expect(save).to_be_hidden()
    enter_two(planner)
    with planner.expect_download() as download:
        save.click()
    assert download.value.suggested_filename == "earliest-dates.ics"
    text = Path(download.value.path()).read_bytes().decode()
    assert text.count("DTSTART;VALUE=DATE:20261204\r\n") == 2
    assert "no approval" in text.replace("\r\n ", "")
    planner.locator("#ask_plan_from_year").fill("2027")
    expect(headline(planner)).to_contain_text("no wait", timeout=START_MS)
    expect(save).to_be_hidden()
    planner.get_by_role("button", name="Clear entries").click()
    expect(headline(planner)).to_have_text("Nothing is entered yet.")
    expect(plan(planner)).to_have_count(0)


def test_the_checker_takes_the_list_over(planner: Page) -> None:
    """And none of what was supposed; the answers leave the address at once."""
    enter_two(planner)
    plan(planner).get_by_role("link", name="Check the other criteria with this list").click()
    expect(planner).to_have_url(re.compile(r"/policies/nia/cg-300/#from-link$"))
    expect(planner.locator("[data-procedure-table] tbody tr")).to_have_count(2)
    expect(planner.locator("#ask_spinal_region").get_by_label("Lumbar or sacral")).to_be_checked()
    expect(planner.locator("#ask_last_surgery_in_region").get_by_label("No surgery on this region")).not_to_be_checked()


def test_a_wrong_date_is_said_at_its_field(planner: Page) -> None:
    """And nothing is planned with it."""
    planner.get_by_role("radio", name="Yes, list them").check()
    first = planner.get_by_role("group", name="Procedure 1", exact=True)
    first.get_by_label("Kind").select_option("Sacroiliac joint injection")
    fill_date(first, "2", "30")
    planner.get_by_role("button", name="Show the result").click()
    expect(planner.get_by_role("alert", name="There is a problem")).to_be_focused(timeout=START_MS)
    expect(planner.locator("#ask_prior_procedures_0_date_problem")).to_contain_text("30")


def test_without_scripts_it_says_how_by_hand(browser: Browser, site_url: str) -> None:
    """The rules, all criteria and the worked examples; no button that would do nothing."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{site_url}calculators/repeat-planner/")
        expect(page.get_by_role("heading", name="Formula and units")).to_be_visible()
        expect(page.get_by_text("Two months after the initial phase")).to_be_visible()
        page.get_by_text(re.compile(r"^All \d+ criteria$")).click()
        expect(page.locator("a[data-cited='nia/cg-300#repeat.interval']")).to_be_visible()
        expect(page.get_by_role("button", name="Save calendar file (.ics)")).to_be_hidden()
