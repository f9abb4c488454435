"""One policy as one HTML file, opened from wherever an e-mail was saved to."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from scripts.offline.errors import OfflineError
from scripts.offline.licences import licences
from scripts.offline.single import single
from tests.browser.checker_page import START_MS, open_source

pytestmark = pytest.mark.browser

LARGEST = 15_000_000
MET = "neck-flare-with-two-weeks-of-therapy"


@pytest.fixture(scope="module")
def saved(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file, made now."""
    return single("nia/cg-300", tmp_path_factory.mktemp("Saved mail"))


def test_the_file_is_fit_for_an_email(saved: Path) -> None:
    """Below 15 MB."""
    assert saved.stat().st_size < LARGEST


def test_the_file_loads_nothing_else(offline: Page, saved: Path) -> None:
    """It is all there is, also once the calculator runs."""
    loaded: list[str] = []
    offline.on("request", lambda request: loaded.append(request.url))
    offline.goto(f"{saved.as_uri()}#case={MET}")
    expect(offline.locator("[data-standing-words]")).to_have_text("Published criteria met", timeout=START_MS)

    assert [url for url in loaded if not url.startswith(("data:", "blob:"))] == [saved.as_uri()]


def test_answers_change_the_marks(offline: Page, saved: Path) -> None:
    """It is the checker, and not a picture of it."""
    offline.goto(saved.as_uri())
    purpose = offline.get_by_role("group", name="What the injection is for", exact=True)
    purpose.get_by_label("Pain control after an operation", exact=True).press("Space")

    expect(offline.locator("[data-standing-words]")).to_have_text("Outside this policy", timeout=START_MS)


def test_no_link_leads_to_a_page_that_is_not_there(offline: Page, saved: Path) -> None:
    """Places on the page remain, and addresses of hosts; everything else is plain text."""
    offline.goto(saved.as_uri())
    addresses = offline.locator("a[href]").evaluate_all("links => links.map((link) => link.getAttribute('href'))")

    assert len(addresses) > 20
    assert [address for address in addresses if not re.match("#|https?:|mailto:", address)] == []


def test_the_worked_cases_are_in_the_file(offline: Page, saved: Path) -> None:
    """They have no page of their own there: an address of one leads to it, and it opens in the checker."""
    offline.goto(f"{saved.as_uri()}#case-{MET}")
    case = offline.locator(f"#case-{MET}")
    expect(case).to_be_focused()
    case.get_by_role("link", name=re.compile("Open in the checker")).click()

    expect(offline.locator("[data-standing-words]")).to_have_text("Published criteria met", timeout=START_MS)


def test_the_licences_travel_along(saved: Path) -> None:
    """Whoever passes the file on passes them on too."""
    html = saved.read_text(encoding="utf-8")

    assert all(f"--- {name} ---" in html for name in licences())


def test_what_cannot_be_searched_has_no_search(offline: Page, saved: Path) -> None:
    """The search would look through pages that are not there."""
    offline.goto(saved.as_uri())

    assert offline.locator("[data-md-component=search]").count() == 0


@pytest.mark.parametrize("policy", ["nia/cg-999", "", "../secret", "nia"])
def test_a_policy_that_is_not_there_is_named_with_those_that_are(site: Path, tmp_path: Path, policy: str) -> None:
    """And nothing is written."""
    with pytest.raises(OfflineError, match=re.escape(f"There is no policy “{policy}”. Name one of: ") + ".*nia/cg-300"):
        single(policy, tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_a_citation_links_to_the_file_itself(offline: Page, saved: Path) -> None:
    """The pages of citation ids did not come along."""
    offline.context.grant_permissions(["clipboard-read", "clipboard-write"])
    offline.goto(saved.as_uri())
    open_source(offline, "acute-radicular.duration")
    offline.get_by_role("button", name="Copy citation of NIA-300 B.2.4", exact=True).click()

    expect(offline.locator("[data-said]")).to_have_text("Citation copied")
    assert offline.evaluate("navigator.clipboard.readText()").endswith(f". {saved.as_uri()}#acute-radicular.duration")
