"""Pages that find, compare and work out, in Firefox and in WebKit: what is typed there is answered there."""

from collections.abc import Callable, Iterator
from typing import Any, Protocol, override

import pytest

from scripts.browsers.webkit import Session
from tests.browser.offline.firefox import FirefoxPage

pytestmark = pytest.mark.browser


class Tab(Protocol):
    """What these tests take of a browser."""

    def open(self, address: str) -> None: ...  # noqa: D102
    def wait(self, expression: str) -> Any: ...  # noqa: D102
    def type(self, selector: str, keys: str) -> None: ...  # noqa: D102
    def faults(self) -> list[str]: ...  # noqa: D102


class InFirefox(Tab):
    """A tab that sees every request and every line of the console."""

    def __init__(self, page: FirefoxPage, origin: str) -> None:
        self._page = page
        self._origin = origin
        page.faults()

    @override
    def open(self, address: str) -> None:
        self._page.do("open", self._origin + address)

    @override
    def wait(self, expression: str) -> None:
        self._page.do("wait", expression)

    @override
    def type(self, selector: str, keys: str) -> None:
        self._page.do("evaluate", f"document.querySelector({selector!r}).focus()")
        self._page.do("type", keys)

    @override
    def faults(self) -> list[str]:
        return self._page.faults()


class InWebKit(Tab):
    """A tab that can be asked what its page has loaded, and keeps errors from when it was opened."""

    def __init__(self, session: Session, origin: str) -> None:
        self._session = session
        self._origin = origin

    @override
    def open(self, address: str) -> None:
        self._session.open("about:blank")
        self._session.open(self._origin + address)
        self._session.evaluate(KEEP_ERRORS)

    @override
    def wait(self, expression: str) -> None:
        self._session.wait(expression)

    @override
    def type(self, selector: str, keys: str) -> None:
        self._session.type(selector, keys)

    @override
    def faults(self) -> list[str]:
        found: list[str] = self._session.evaluate(FAULTS)
        return found


KEEP_ERRORS = """(window.kept = [], ["error", "unhandledrejection", "securitypolicyviolation"]
  .map((name) => addEventListener(name, (event) => kept.push(`${name}: ${event.message ?? event.reason}`))), 0)"""
FAULTS = """[...kept, ...performance.getEntriesByType("resource").map(({ name }) => name)
  .filter((name) => /^https?:/.test(name) && new URL(name).origin !== location.origin)]"""
ANSWER = """(() => {
  const field = document.querySelector(%r);
  field.closest("details").open = true;
  field.click();
  return true;
})()"""


@pytest.fixture(params=["firefox", "webkit"])
def tab(request: pytest.FixtureRequest, site_url: str) -> Iterator[Tab]:
    """One browser for all tests; they fail on a request to another host or an error."""
    make: Callable[[Any, str], Tab] = {"firefox": InFirefox, "webkit": InWebKit}[request.param]
    made = make(request.getfixturevalue(request.param), site_url)
    yield made
    assert made.faults() == []


def text(selector: str) -> str:
    """An expression for the text of the first such element."""
    return f"document.querySelector({selector!r})?.textContent.trim()"


def test_the_finder_finds_a_code(tab: Tab) -> None:
    """As the first of what there is."""
    tab.open("")
    tab.type("#finder_field", "62323")

    tab.wait(f"{text('[role=option]')}?.includes('62323')")


def test_the_table_of_codes_is_narrowed(tab: Tab) -> None:
    """To those that were typed."""
    tab.open("codes/")
    tab.type("#code_words", "62320, 62323")

    tab.wait("[...document.querySelectorAll('[data-code]')].filter((row) => row.checkVisibility()).length === 2")


def test_one_case_stands_with_every_policy(tab: Tab) -> None:
    """Once the request and a contraindication are answered."""
    tab.open("check/")
    tab.wait(ANSWER % "#ask_request_purpose input")
    tab.wait(ANSWER % "#ask_active_infection input[value=yes]")

    tab.wait(f"{text('[data-survey-standings]')}?.includes('Contraindicated')")


def test_a_calculator_works_out_units(tab: Tab) -> None:
    """From what is typed."""
    tab.open("calculators/timed-units/")
    tab.type("#ask_minutes_97140_number", "33")

    tab.wait(f"{text('[data-calculated-headline]')} === 'Total time: at least 2 units. Midpoint: at least 2 units.'")
