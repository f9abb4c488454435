"""What a person types stays on the page: not in a request, an address, a title or the history, and not kept."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from tests.browser.checker_page import PATH, START_MS, CheckerPage, fill_date
from tests.browser.conftest import watch

pytestmark = pytest.mark.browser

# Nothing else on the site says these.
RELIEF, YEAR = "43", "1987"
WORDS = "epidural fibrosis"
CASE = "neck-flare-with-two-weeks-of-therapy"
STORED = """async () => ({
  local: { ...localStorage },
  session: { ...sessionStorage },
  cookies: document.cookie,
  databases: (await indexedDB.databases()).length,
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
NOTHING = {"local": {}, "session": {}, "cookies": "", "databases": 0, "caches": [], "workers": 0}
STANDS = "() => ({ address: location.href, title: document.title, entries: history.length })"
SEND = "(url) => fetch(url).then(() => 'sent', () => 'refused')"


@dataclass
class Tab:
    """A tab, and every request made in it, by its pages and by their workers."""

    page: Page
    requests: list[Request] = field(default_factory=list)

    def asked(self) -> set[tuple[str, str, str | None]]:
        """The method, the address and the body of each request."""
        return {(each.method, each.url, each.post_data) for each in self.requests if each.url.startswith("http")}


@pytest.fixture
def tab(browser: Browser) -> Iterator[Tab]:
    """A tab of a fresh profile; it forgives no request to another host and no error."""
    with browser.new_context() as context:
        faults = watch(context)
        tab = Tab(context.new_page())
        context.on("request", lambda request: tab.requests.append(request))  # noqa: PLW0108 (Playwright takes no built-in)
        yield tab
        assert faults == []


def start(tab: Tab, site_url: str) -> CheckerPage:
    """Open a checker and have the calculator start, with nothing entered."""
    checker = CheckerPage.open(tab.page, site_url)
    checker.check()
    expect(checker.standing).not_to_have_text("No case entered", timeout=START_MS)
    return checker


def answer(checker: CheckerPage) -> None:
    """Enter a bit of everything, a mistake too, and have it checked."""
    checker.choose("Spinal region to be treated", "Cervical")
    checker.fill_number("Average pain level", "99")
    checker.choose("Earlier procedures", "Yes, list them")
    checker.entry().get_by_label("Kind").select_option(index=1)
    fill_date(checker.entry(), "2", "3", YEAR)
    checker.entry().locator("[data-field=relief_percent]").get_by_role("textbox").fill(RELIEF)
    checker.check()
    expect(checker.summary).to_be_visible()
    checker.fill_number("Average pain level", "7")
    checker.check()
    expect(checker.summary).to_be_hidden()
    expect(checker.status("acute-radicular.severity")).to_have_text("Met")


def test_answers_are_in_no_request(tab: Tab, site_url: str):
    """With answers nothing else is asked for than without them: files of the site, by their plain names."""
    checker = start(tab, site_url)
    before = tab.asked()
    answer(checker)

    assert tab.asked() == before
    assert {(method, body) for method, _, body in before} == {("GET", None)}
    assert [url for _, url, _ in before if "?" in url or YEAR in url] == []


def test_answers_are_in_no_address_title_or_history(tab: Tab, site_url: str):
    """The page is called what it was called before, and going back leads where it led."""
    checker = start(tab, site_url)
    before = tab.page.evaluate(STANDS)
    answer(checker)

    assert tab.page.evaluate(STANDS) == before
    assert before["address"] == site_url + PATH
    # The theme notes how far the page was scrolled.
    assert tab.page.evaluate("Object.keys(history.state ?? {}).filter((key) => key !== 'x' && key !== 'y')") == []


def test_answers_are_not_kept(tab: Tab, site_url: str):
    """Not in any of the places a page can keep things in, and not in the form when it comes again."""
    answer(start(tab, site_url))
    assert tab.page.evaluate(STORED) == NOTHING
    tab.page.reload()
    expect(checker_of(tab, site_url).entry()).to_be_hidden()
    expect_empty(checker_of(tab, site_url))

    tab.page.close()
    tab.page = tab.page.context.new_page()
    tab.page.goto(site_url + PATH)

    expect_empty(checker_of(tab, site_url))
    assert tab.page.evaluate(STORED) == NOTHING
    state: dict[str, Any] = dict(tab.page.context.storage_state(indexed_db=True))
    assert (state["cookies"], state["origins"]) == ([], [])


def checker_of(tab: Tab, site_url: str) -> CheckerPage:
    return CheckerPage(tab.page, site_url + PATH)


def expect_empty(checker: CheckerPage) -> None:
    form = checker.page.locator("[data-form]")
    expect(form.locator("input:checked:not([value=''])")).to_have_count(0)
    assert set(form.locator("input[type=text]").evaluate_all("(fields) => fields.map((field) => field.value)")) == {""}


def test_a_case_in_the_address_is_not_sent(tab: Tab, site_url: str):
    """A browser keeps what is behind the # to itself, and so does the site."""
    checker = start(tab, site_url)
    before = tab.asked()
    checker.open_case(CASE)
    expect(checker.question("Average pain level").get_by_role("textbox")).not_to_have_value("")

    assert tab.asked() == before


def test_what_was_looked_for_is_not_sent(tab: Tab, site_url: str):
    """Neither while it is typed nor when a result is opened."""
    tab.page.goto(site_url)
    box = tab.page.get_by_role("textbox", name="Search")
    box.click()
    expect(tab.page.locator(".md-search-result__meta")).to_have_text("Type to start searching")
    box.press_sequentially(WORDS)
    tab.page.locator(".md-search-result__link[href*='/policies/nia/cg-300/']").first.click()
    tab.page.wait_for_url("**/policies/nia/cg-300/**")

    assert [each for each in tab.asked() if "?" in each[1] or "fibrosis" in each[1]] == []
    assert "fibrosis" not in tab.page.url
    assert tab.page.evaluate(STORED) == NOTHING


def test_only_the_choice_of_colors_is_kept_when_it_is_made(tab: Tab, site_url: str):
    """Under one name, and it says nothing but the colors."""
    tab.page.goto(site_url)
    tab.page.get_by_title("Switch to dark colors").click()
    expect(tab.page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    stored = tab.page.evaluate(STORED)

    assert [*stored["local"]] == ["/.__palette"]
    assert "slate" in stored["local"]["/.__palette"]
    assert {**stored, "local": {}} == NOTHING


def test_colors_follow_the_system_until_they_are_chosen(browser: Browser, site_url: str):
    """From the first moment, before the theme's own program has come."""
    with browser.new_context(color_scheme="dark") as context:
        page = context.new_page()
        page.route("**/bundle.*.js", lambda route: route.fulfill(content_type="text/javascript", body=""))
        page.goto(site_url)

        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_the_worker_cannot_ask_another_host(browser: Browser, site_url: str):
    """The policy of the page does not reach it; the one that the server sends with its script does."""
    asked: list[str] = []
    with browser.new_context() as context:
        context.on("request", lambda request: asked.append(request.url))
        tab = Tab(context.new_page())
        start(tab, site_url)
        worker = next(each for each in tab.page.workers if "/engine/worker-" in each.url)

        assert worker.evaluate(SEND, "https://elsewhere.invalid/?answer=secret") == "refused"
    assert [url for url in asked if "elsewhere" in url] == []
