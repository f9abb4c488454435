"""The offline site in Chromium, as a person uses it after a double click."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect

from tests.browser.checker_page import START_MS, open_source, show_list
from tests.browser.conftest import watch

pytestmark = pytest.mark.browser

EPIDURAL = "policies/nia/cg-300.html"
FACET = "policies/nia/cg-301.html"
MET = "neck-flare-with-two-weeks-of-therapy"
DEEP = "acute-radicular.conservative-therapy.completed.length"
SHOWN = "performance.getEntriesByName('determination-shown').length"


def go(page: Page, folder: Path, place: str) -> None:
    """Open a page of the unpacked folder, at a fragment if one is given."""
    path, separator, fragment = place.partition("#")
    page.goto(f"{(folder / path).as_uri()}{separator}{fragment}")


def unrestricted(folder: Path) -> str:
    """The address of a page beside the site, without the Content-Security-Policy that would keep it from asking."""
    page = folder.parent / "unrestricted.html"
    page.write_text('<!doctype html><link rel="icon" href="data:,">')
    return page.as_uri()


def search(page: Page, words: str) -> None:
    """Type into the search."""
    page.keyboard.press("/")
    page.get_by_role("textbox", name="Search").press_sequentially(words)


def results(page: Page):
    """The links among the results."""
    return page.locator(".md-search-result__link")


def test_the_first_page_leads_to_a_policy_and_back(offline: Page, folder: Path) -> None:
    """By links alone, through the payer's page; and the way back and forth again."""
    go(offline, folder, "index.html")
    for name in ("Policies", "National Imaging Associates"):
        offline.get_by_role("link", name=re.compile(name)).first.click()
    offline.get_by_role("link", name=re.compile("^Epidural")).first.click()
    expect(offline.get_by_role("heading", level=1)).to_contain_text("Epidural")
    there = offline.url

    offline.go_back()
    expect(offline.get_by_role("heading", level=1)).not_to_contain_text("Epidural")
    offline.go_forward()
    assert offline.url == there


def test_the_finder_finds_in_a_folder(offline: Page, folder: Path) -> None:
    """Its index comes as a script there, and leads to files."""
    go(offline, folder, "index.html")
    offline.get_by_role("combobox", name="Find a policy, code or condition").fill("HLA-B27")
    expect(offline.get_by_role("option").first).to_contain_text("HLA-B27")
    offline.keyboard.press("Enter")
    offline.wait_for_url("file://**/policies/nia/cg-305.html#spondyloarthropathy.features.hla-b27")

    go(offline, folder, "index.html")
    offline.get_by_role("combobox", name="Find a policy, code or condition").fill("+64484")
    offline.keyboard.press("Enter")
    offline.wait_for_url("file://**/codes/64484.html")
    expect(offline.get_by_role("heading", level=1)).to_contain_text("64484")


def test_a_request_to_a_host_does_not_pass_unnoticed(browser: Browser, folder: Path) -> None:
    """Neither one of the page nor one of a worker."""
    with browser.new_context() as context:
        found = watch(context, hosts=())
        page = context.new_page()
        page.goto(unrestricted(folder))
        page.evaluate("""new Promise((done) => {
          const source = "fetch('https://world.example/').catch(() => postMessage(0))";
          const worker = new Worker(URL.createObjectURL(new Blob([source])));
          worker.onmessage = () => fetch("http://localhost:8765/page").catch(() => done(null));
        })""")

    requests = [fault for fault in found if fault.startswith("request")]
    assert requests == [
        "request to another host: https://world.example/",
        "request to another host: http://localhost:8765/page",
    ]


@pytest.mark.parametrize("place", [EPIDURAL, FACET])
def test_a_checker_gives_the_determination_of_a_worked_case(offline: Page, folder: Path, place: str) -> None:
    """Two policies, checked in full."""
    go(offline, folder, place.replace(".html", "/cases.html"))
    offline.locator("details.case summary").first.click()
    offline.get_by_role("link", name=re.compile("^Open in the checker")).first.click()

    expect(offline.locator("[data-standing-words]")).not_to_have_text("No case entered", timeout=START_MS)
    expect(offline.locator("[data-criterion] [data-status]").first).not_to_be_empty()
    assert offline.evaluate(SHOWN) >= 1


def test_answers_change_the_marks_as_they_do_online(offline: Page, folder: Path) -> None:
    """One answer is enough to put this case outside the policy."""
    go(offline, folder, EPIDURAL)
    purpose = offline.get_by_role("group", name="What the injection is for", exact=True)
    purpose.get_by_label("Pain control after an operation", exact=True).press("Space")

    expect(offline.locator("[data-standing-words]")).to_have_text("Outside this policy", timeout=START_MS)
    expect(offline.locator("[data-failure]")).to_be_hidden()


def test_the_calculator_starts_from_the_snapshot_alone(offline: Page, folder: Path) -> None:
    """Neither the library nor the calculator's own files are loaded."""
    loaded: list[str] = []
    offline.on("request", lambda request: loaded.append(request.url))
    go(offline, folder, f"{EPIDURAL}#case={MET}")
    expect(offline.locator("[data-standing-words]")).to_have_text("Published criteria met", timeout=START_MS)

    engine = {url.rpartition("/")[2].partition("-")[0] for url in loaded if "/engine/" in url}
    assert engine == {"worker", "pyodide", "snapshot"}


def test_the_plain_start_takes_over_where_the_snapshot_is_gone(offline: Page, folder: Path) -> None:
    """Everything for it is in the folder too."""
    offline.route("**/snapshot-*.js", lambda route: route.fulfill(content_type="text/javascript", body=""))
    go(offline, folder, f"{EPIDURAL}#case={MET}")

    expect(offline.locator("[data-standing-words]")).to_have_text("Published criteria met", timeout=START_MS)


def test_a_page_without_a_checker_loads_nothing_of_python(offline: Page, folder: Path) -> None:
    """The start page is as light as online."""
    loaded: list[str] = []
    offline.on("request", lambda request: loaded.append(request.url))
    go(offline, folder, "index.html")
    offline.evaluate("new Promise((done) => requestIdleCallback(done))")

    assert [url for url in loaded if "/engine/" in url] == []


def test_a_permalink_opens_what_hides_it_and_takes_the_focus(offline: Page, folder: Path) -> None:
    """Also deep in a fold."""
    go(offline, folder, f"{EPIDURAL}#{DEEP}")

    criterion = offline.locator(f'[id="{DEEP}"]')
    expect(criterion).to_be_focused()
    expect(criterion).to_be_in_viewport()


def test_copy_link_copies_the_address_in_the_folder(offline: Page, folder: Path) -> None:
    """It opens the same criterion again."""
    go(offline, folder, EPIDURAL)
    open_source(offline, "acute-radicular.severity")
    offline.locator('[id="acute-radicular.severity"]').locator("[data-copy-link]").first.click()

    expect(offline.locator('[id="acute-radicular.severity"]')).to_contain_text("Link copied")
    copied = offline.evaluate("navigator.clipboard.readText()")
    assert copied == f"{(folder / EPIDURAL).as_uri()}#acute-radicular.severity"


def test_a_procedure_code_is_found(offline: Page, folder: Path) -> None:
    """And the result leads to a page that has it, with the code marked there."""
    go(offline, folder, "index.html")
    search(offline, "62321")
    offline.locator('.md-search-result__link[href*="h=62321"]').first.click()

    expect(offline).to_have_url(re.compile(r"\.html\?h=62321"))
    expect(offline.locator("mark", has_text="62321").first).to_be_attached()


def test_a_word_is_found_and_completed(offline: Page, folder: Path) -> None:
    """While it is typed, the rest of the word is suggested."""
    go(offline, folder, EPIDURAL)
    search(offline, "radicul")

    expect(results(offline).filter(has_text=re.compile("radicul", re.IGNORECASE)).first).to_be_visible()
    expect(offline.locator(".md-search__suggest")).to_have_text(re.compile("^radicul[a-z]+"))


def test_the_print_version_opens_the_folds_of_criteria_and_questions(offline: Page, folder: Path) -> None:
    """The checklist is complete."""
    go(offline, folder, EPIDURAL)
    offline.evaluate("window.dispatchEvent(new Event('beforeprint'))")

    assert offline.locator(":is([data-criteria], [data-form]) details").count() > 0
    assert offline.locator(":is([data-criteria], [data-form]) details:not([open])").count() == 0


def test_a_page_without_the_others_says_that_the_zip_has_to_be_unpacked(
    browser: Browser, folder: Path, tmp_path: Path
) -> None:
    """Whoever looks into the zip and opens a page there gets that page alone."""
    alone = tmp_path / "index.html"
    alone.write_bytes((folder / EPIDURAL).read_bytes())
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(alone.as_uri())
        expect(page.get_by_text("Unpack the whole zip first")).to_be_visible()
        assert page.get_by_text("Unpack the whole zip first").bounding_box()["y"] < 200

        go(page, folder, EPIDURAL)
        expect(page.get_by_text("Unpack the whole zip first")).to_be_hidden()


def test_answers_are_not_lost_without_a_question(offline: Page, folder: Path) -> None:
    """From a folder each page is loaded anew."""
    go(offline, folder, EPIDURAL)
    show_list(offline)
    offline.get_by_role("group", name="Average pain level").get_by_role("textbox").fill("7")
    kinds: list[str] = []

    def answer(dialog: Dialog) -> None:
        kinds.append(dialog.type)
        dialog.accept()

    offline.on("dialog", answer)
    offline.locator(".crumbs a").last.click()
    offline.wait_for_url("**/nia/index.html")

    assert kinds == ["beforeunload"]
