"""The site in WebKit, online and offline: a whole check, and a search."""

from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.browsers.webkit import Session

pytestmark = pytest.mark.browser

type Address = Callable[[str], str]

EPIDURAL = "policies/nia/cg-300"
MET = "#case=neck-flare-with-two-weeks-of-therapy"
RESULT = "[data-result-label]"
PURPOSE = "#ask_request_purpose_postoperative_pain"
SEARCH = ".md-search__input"
MEANING = "document.querySelector('.meaning:popover-open').getBoundingClientRect()"
FOUND = ".md-search-result__link[href*='/policies/nia/cg-300']"


@pytest.fixture(params=["online", "offline"])
def address(request: pytest.FixtureRequest) -> Address:
    """Gives the address of a page, by its path without an ending: on the server, or in the unpacked folder."""
    if request.param == "online":
        site_url: str = request.getfixturevalue("site_url")
        return lambda page: f"{site_url}{page.removesuffix('index')}"
    folder: Path = request.getfixturevalue("folder")
    return lambda page: (folder / f"{page}.html").as_uri()


@pytest.fixture
def page(webkit: Session) -> Session:
    """The window, with nothing in it, so that the next address is loaded anew whatever it is."""
    webkit.open("about:blank")
    return webkit


def text(selector: str) -> str:
    """An expression for the text of the first such element."""
    return f"document.querySelector({selector!r})?.textContent.trim()"


def test_a_case_is_checked(page: Session, address: Address) -> None:
    """A worked case is met, with a status at each section; then another answer, by keyboard, rules it out."""
    page.open(address(EPIDURAL) + MET)
    page.wait(f"{text(RESULT)} === 'Published criteria met'")

    statuses = page.evaluate(
        "[...document.querySelectorAll('section[data-criterion] > [data-status]')].map((x) => x.textContent)"
    )
    assert statuses
    assert all(statuses)
    page.type(PURPOSE, " ")
    page.wait(f"{text(RESULT)} === 'Outside this policy'")
    assert page.evaluate("document.querySelector('[data-failure]').hidden")


def test_a_code_is_found(page: Session, address: Address) -> None:
    """The result leads to a page that has it."""
    page.open(address("index"))
    page.click(SEARCH)
    page.wait(f"{text('.md-search-result__meta')} === 'Type to start searching'")
    page.type(SEARCH, "62321")
    # The list is made anew after each key, so that a click may come too late for what it finds.
    page.open(page.wait(f"document.querySelector({FOUND!r})?.href"))

    page.wait(f"{text('h1')}.startsWith('Epidural')")


def test_a_term_shows_what_it_means(page: Session, address: Address) -> None:
    """Within the window, beside the sentence; what is closed again is not to be seen."""
    page.open(address(EPIDURAL))
    page.wait("document.readyState === 'complete'")
    page.evaluate("document.querySelectorAll('.criteria details').forEach((fold) => { fold.open = true })")
    page.click(".criteria .term")
    page.wait("document.querySelector('.meaning:popover-open')?.getBoundingClientRect().height > 0")

    assert page.evaluate(f"{MEANING}.top >= 0 && {MEANING}.bottom <= innerHeight && {MEANING}.right <= innerWidth")
    page.click(".meaning:popover-open button")
    page.wait("!document.querySelector('.meaning:popover-open')")
