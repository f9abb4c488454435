"""The offline site in Firefox, which keeps files apart from one another as it does for people."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.offline.firefox import FirefoxPage

pytestmark = pytest.mark.browser

EPIDURAL = "policies/nia/cg-300.html"
FACET = "policies/nia/cg-301.html"
DEEP = "acute-radicular.conservative-therapy.completed.length"
TERM = ".criteria .term"
STANDING = "[data-standing-words]"
RESULTS = ".md-search-result__link"


@pytest.fixture
def page(firefox: FirefoxPage) -> Iterator[FirefoxPage]:
    """The page; the test fails on any request to a host, a console error or an uncaught error."""
    firefox.faults()
    yield firefox
    assert firefox.faults() == []


def go(page: FirefoxPage, folder: Path, place: str) -> None:
    """Open a page of the unpacked folder, at a fragment if one is given."""
    path, separator, fragment = place.partition("#")
    page.do("goto", f"{(folder / path).as_uri()}{separator}{fragment}")


def search(page: FirefoxPage, words: str) -> None:
    """Type into the search as a person does."""
    page.do("press", "body", "/")
    page.do("wait", "document.activeElement.matches('.md-search__input')")
    page.do("type", words)


def test_this_firefox_keeps_files_apart(firefox: FirefoxPage, folder: Path) -> None:
    """Else these tests would prove nothing: one file may not read another one."""
    go(firefox, folder, "index.html")
    read = """new Promise((done) => {
      const request = new XMLHttpRequest();
      request.onload = () => done("read");
      request.onerror = () => done("refused");
      request.open("GET", "README.txt");
      request.send();
    })"""

    assert firefox.do("evaluate", read) == "refused"
    firefox.faults()


def test_a_request_to_a_host_does_not_pass_unnoticed(firefox: FirefoxPage, folder: Path) -> None:
    """Neither one of the page nor one of a worker, whether it names localhost or the wide world."""
    # Without the Content-Security-Policy that would keep it from asking.
    unrestricted = folder.parent / "unrestricted.html"
    unrestricted.write_text('<!doctype html><link rel="icon" href="data:,">')
    firefox.do("goto", unrestricted.as_uri())
    firefox.faults()
    ask = """new Promise((done) => {
      const source = "fetch('https://world.example/').catch(() => postMessage(0))";
      const worker = new Worker(URL.createObjectURL(new Blob([source])));
      worker.onmessage = () => fetch("http://localhost:8765/page").catch(() => 0).then(() => done(null));
    })"""
    firefox.do("evaluate", ask)

    hosts = {fault for fault in firefox.faults() if fault.startswith("request")}
    assert hosts == {"request to a host: world.example:443", "request to a host: http://localhost:8765/page"}
    # What the browser has to say of this page, and says later, is not to be found in the next test.
    firefox.do("open", unrestricted.as_uri())
    firefox.faults()


@pytest.mark.parametrize(("place", "standing"), [(EPIDURAL, "Published criteria met"), (FACET, ".+")])
def test_a_checker_gives_the_determination_of_a_worked_case(
    page: FirefoxPage, folder: Path, place: str, standing: str
) -> None:
    """Two policies, checked in full, started from the snapshot."""
    go(page, folder, place.replace(".html", "/cases.html"))
    page.do("wait", "document.querySelector('a[data-case]:not([hidden])')")
    page.do("evaluate", "document.querySelector('a[data-case]').click()")
    page.do("wait", "performance.getEntriesByName('determination-shown').length")

    page.wait_for_text(STANDING, f"^(?!No case entered){standing}")
    page.wait_for_text("[data-criterion] [data-status]", ".+")
    assert page.do("evaluate", "document.querySelector('[data-failure]').hidden") is True


def test_an_answer_changes_the_marks(page: FirefoxPage, folder: Path) -> None:
    """One answer, by keyboard, is enough to put this case outside the policy."""
    go(page, folder, EPIDURAL)
    label = "[...document.querySelectorAll('label')].find((each) => each.textContent.includes('Pain control after an'))"
    choice = page.do("evaluate", f"{label}.control.id")
    page.do("press", f'[id="{choice}"]', " ")

    page.wait_for_text(STANDING, "Outside this policy")


def test_a_permalink_opens_what_hides_it_and_takes_the_focus(page: FirefoxPage, folder: Path) -> None:
    """Also deep in a fold."""
    go(page, folder, f"{EPIDURAL}#{DEEP}")

    page.do("wait", f"document.activeElement.id === '{DEEP}'")
    box = page.do("evaluate", "document.activeElement.getBoundingClientRect().toJSON()")
    assert 0 <= box["top"] < page.do("evaluate", "innerHeight")


@pytest.mark.parametrize(("words", "found"), [("62321", "62321"), ("radicul", "[Rr]adicul")])
def test_a_code_and_a_word_are_found(page: FirefoxPage, folder: Path, words: str, found: str) -> None:
    """The result leads to a page that has it, marked."""
    go(page, folder, "index.html")
    search(page, words)
    result = f'document.querySelector(\'{RESULTS}[href*="/policies/"][href*="h={words}"]\')'
    page.do("wait", result)
    page.do("evaluate", f"{result}.click()")

    page.do("wait", r"/\/policies\/.*\.html\?h=/.test(location.href)")
    page.wait_for_text(".md-content mark", found)


def test_back_and_forward_lead_through_the_pages(page: FirefoxPage, folder: Path) -> None:
    """As the links did."""
    go(page, folder, "index.html")
    go(page, folder, EPIDURAL)
    page.do("back")
    page.do("wait", "location.pathname.endsWith('index.html') && document.readyState === 'complete'")
    page.do("forward")

    page.wait_for_text("h1", "Epidural")
    page.wait_for_text(STANDING, "No case entered")


def test_a_term_shows_what_it_means_and_is_copied_with_its_sentence(page: FirefoxPage, folder: Path) -> None:
    """By keyboard; Firefox leaves the words of buttons out of what is selected, unless told not to."""
    # Loaded anew: of an address that it has just gone forward to, the driver waits in vain for the page.
    page.do("open", (folder / EPIDURAL).as_uri())
    page.do("evaluate", "document.querySelectorAll('.criteria details').forEach((fold) => { fold.open = true })")
    page.do("press", TERM, "Enter")
    page.do("wait", "document.activeElement.closest('.meaning:popover-open')")
    page.do("press", ":focus", "Escape")
    page.do("wait", f"document.activeElement === document.querySelector('{TERM}')")

    select = f"getSelection().selectAllChildren(document.querySelector('{TERM}').parentElement)"
    words = page.do("evaluate", f"({select}, `${{getSelection()}}`.trim())")
    assert words.startswith("Conservative therapy aimed at the region")
