"""Addresses as letters, mail programs and PDFs change them lead where they should, or it is said that they do not."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.checker_page import PATH

pytestmark = pytest.mark.browser
PLACE = "acute-radicular"


@pytest.fixture
def lenient(browser: Browser) -> Iterator[Page]:
    """A page that is not there at first: the browser reports that in the console."""
    with browser.new_context() as context:
        errors: list[str] = []
        context.on("weberror", lambda error: errors.append(str(error.error)))
        yield context.new_page()
    assert errors == []


@pytest.mark.parametrize(
    "written",
    [
        "Acute-Radicular",
        f"{PLACE}.",
        f"{PLACE})",
        f"{PLACE},",
        f"{PLACE}%20",
        f"{PLACE}%29.",
        f"{PLACE}%E2%80%9D",
        f"{PLACE}&fbclid=IwAR0abc",
        f"{PLACE}?utm_source=mail",
        "acute%E2%80%93radicular",
        "acute%C2%AD-radicular",
    ],
)
def test_a_place_is_found_as_it_was_written(page: Page, site_url: str, written: str) -> None:
    """And the address is then the usual one, for whoever copies it."""
    page.goto(f"{site_url}{PATH}#{written}")
    expect(page.locator("[data-marked]")).to_have_attribute("id", PLACE)
    page.wait_for_url(f"**/{PATH}#{PLACE}")
    expect(page.locator("[data-missing-place]")).to_have_count(0)


def test_a_place_within_a_page_is_corrected_too(page: Page, site_url: str) -> None:
    """When the address of a page that is open changes."""
    page.goto(f"{site_url}{PATH}")
    page.evaluate("location.hash = '#Acute-Radicular.'")
    expect(page.locator("[data-marked]")).to_have_attribute("id", PLACE)


@pytest.mark.parametrize(
    ("written", "near"),
    [(f"{PLACE}.conservative-therapy.compl", f"{PLACE}.conservative-therapy"), ("acute-rad", PLACE), ("zzzz", "")],
)
def test_a_place_that_is_not_there_is_said_to_be_missing(page: Page, site_url: str, written: str, near: str) -> None:
    """With what it was cut off from."""
    page.goto(f"{site_url}{PATH}#{written}")
    remark = page.locator("[data-missing-place]")
    expect(remark).to_contain_text(f"There is no place “{written}” on this page")
    found = [str(each.get_attribute("href")).partition("#")[2] for each in remark.get_by_role("link").all()]
    assert found == ([near] if near else [])
    page.evaluate(f"location.hash = '#{PLACE}'")
    expect(remark).to_have_count(0)


def test_what_is_no_place_is_not_repeated(page: Page, site_url: str) -> None:
    """It may be a part of a case."""
    page.goto(f"{site_url}{PATH}#Jane Doe, 64 years")
    expect(page.locator("[data-missing-place]")).to_contain_text("The place that this link names is not on this page")
    expect(page.locator("[data-missing-place]")).not_to_contain_text("Jane")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Policies/NIA/CG-300/", "policies/nia/cg-300/"),
        ("policies/nia/cg-300.", "policies/nia/cg-300/"),
        ("policies/nia/cg-300/).", "policies/nia/cg-300/"),
        ("policies/nia/cg%E2%80%93300/", "policies/nia/cg-300/"),
        ("policies/nia/cg300", "policies/nia/cg-300/"),
        ("policies/nia/cg-300.html", "policies/nia/cg-300/"),
        ("policies/nia/cg-300/checker", "policies/nia/cg-300/"),
        (f"policies/nia/cg-300/%23{PLACE}", f"policies/nia/cg-300/#{PLACE}"),
        ("policies/nia/cg-300/%23Acute-Radicular.", f"policies/nia/cg-300/#{PLACE}"),
        (f"Policies/nia/cg-300/#{PLACE}.", f"policies/nia/cg-300/#{PLACE}"),
        ("Procedures/Facet-Denervation/", "procedures/facet-denervation/"),
        ("codes/0213T/", "codes/0213t/"),
    ],
)
def test_what_was_meant_is_proposed(lenient: Page, site_url: str, written: str, meant: str) -> None:
    """One page, with the place on it."""
    lenient.goto(f"{site_url}{written}")
    link = lenient.locator(".proposal").get_by_role("link")
    expect(link).to_have_attribute("href", f"{site_url}{meant}")
    link.click()
    lenient.wait_for_url(f"{site_url}{meant}")
    expect(lenient.get_by_role("heading", level=1)).not_to_contain_text("There is no page")


def test_where_nothing_comes_near_there_is_the_finder(lenient: Page, site_url: str) -> None:
    """Which works there as on the start page."""
    lenient.goto(f"{site_url}some/where/else/")
    lenient.get_by_role("combobox", name="Find a policy, code or condition").fill("RFA")
    expect(lenient.get_by_role("option").first).to_contain_text("Facet joint denervation")
    expect(lenient.locator(".proposal")).to_have_count(0)
    lenient.keyboard.press("Enter")
    lenient.wait_for_url(f"{site_url}procedures/facet-denervation/")


@pytest.mark.parametrize("between", ["%23answers=", "answers=", "%23carried-answers="])
def test_answers_that_came_in_a_path_leave_the_address_bar_at_once(lenient: Page, site_url: str, between: str) -> None:
    """They were sent by then, but nobody need see them over a shoulder or in the history."""
    lenient.goto(f"{site_url}policies/nia/cg-300/{between}eyJhIjoxfQ")
    expect(lenient.locator(".proposal").get_by_role("link")).to_have_attribute(
        "href", re.compile("/policies/nia/cg-300/#(carried-)?answers=eyJhIjoxfQ$")
    )
    assert lenient.url == f"{site_url}policies/nia/cg-300/"


def test_a_query_leaves_the_address_bar_too(lenient: Page, site_url: str) -> None:
    """Nothing here puts one into an address."""
    lenient.goto(f"{site_url}policies/nia/cg-30?answers=eyJhIjoxfQ")
    expect(lenient).to_have_url(f"{site_url}policies/nia/cg-30")


@pytest.mark.parametrize(
    "written", ["NIA\u2013300 B.2", "nia\u2011300\u00a0b.2.", "(NIA-300 B.2)", "NIA_300 B 2", "NIA\u00ad-300 B.2,"]
)
def test_a_citation_id_is_looked_up_as_a_word_processor_writes_it(page: Page, site_url: str, written: str) -> None:
    """With other dashes, spaces that do not break, and the signs of the sentence around it."""
    page.goto(f"{site_url}c/")
    page.get_by_role("combobox", name="Citation id").fill(written)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{PATH}#{PLACE}")


@pytest.mark.parametrize("written", ["NIA%E2%80%93300%20B.2", "nia-300-b.2."])
def test_the_address_of_a_citation_id_is_corrected(lenient: Page, site_url: str, written: str) -> None:
    """It stands alone in its line, so nothing else was meant."""
    lenient.goto(f"{site_url}c/{written}")
    lenient.wait_for_url(f"**/{PATH}#{PLACE}")
