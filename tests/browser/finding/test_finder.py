"""The finder on the start page, with mouse, keyboard and clipboard."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import violations

pytestmark = pytest.mark.browser
LABEL = "Find a policy, code or condition"


def field(page: Page):
    """The field of the finder."""
    return page.get_by_role("combobox", name=LABEL)


def options(page: Page):
    """What was found."""
    return page.get_by_role("listbox", name="What was found").get_by_role("option")


@pytest.fixture
def home(page: Page, site_url: str) -> Page:
    """The start page."""
    page.goto(site_url)
    return page


def test_the_index_comes_at_the_first_touch(page: Page, site_url: str) -> None:
    """And not with the page: most visitors come by a link."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site_url, wait_until="networkidle")
    assert [url for url in asked if "finder" in url] == []

    with page.expect_response(re.compile(r"/assets/finder-\w+\.json$")):
        field(page).focus()


@pytest.mark.parametrize("by", ["fill", "paste"])
def test_what_is_put_in_at_once_is_found(home: Page, by: str) -> None:
    """A dictation or a menu of the browser brings no keys."""
    field(home).focus()
    if by == "fill":
        field(home).fill("RFA")
    else:
        home.keyboard.insert_text("RFA")
    expect(options(home).first).to_contain_text("Facet joint denervation")
    expect(field(home)).to_have_attribute("aria-expanded", "true")


def test_enter_opens_what_was_found_first(home: Page) -> None:
    """Without choosing anything."""
    field(home).fill("CRPS")
    field(home).press("Enter")
    home.wait_for_url("**/conditions/crps/")


def test_enter_does_not_wait_for_the_list(home: Page) -> None:
    """Whoever types fast, or comes on a slow line, is led there once the index has come."""
    field(home).press_sequentially("sciatica")
    home.keyboard.press("Enter")
    home.wait_for_url("**/conditions/radicular-pain/")


def test_the_arrows_choose_and_enter_opens(home: Page) -> None:
    """The focus stays in the field, which names what is chosen."""
    field(home).fill("SI")
    expect(options(home)).to_have_count(2)
    field(home).press("ArrowDown")
    field(home).press("ArrowDown")
    expect(options(home).nth(1)).to_have_attribute("aria-selected", "true")
    expect(field(home)).to_be_focused()
    expect(field(home)).to_have_attribute("aria-activedescendant", "finder_option_1")
    field(home).press("Enter")
    home.wait_for_url("**/conditions/sacroiliac-pain/")


def test_the_arrow_after_the_last_one_leads_to_the_field(home: Page) -> None:
    """And up from there to the last."""
    field(home).fill("SI")
    expect(options(home)).to_have_count(2)
    for _ in range(3):
        field(home).press("ArrowDown")
    expect(field(home)).not_to_have_attribute("aria-activedescendant", re.compile("."))
    field(home).press("ArrowUp")
    expect(options(home).nth(1)).to_have_attribute("aria-selected", "true")


def test_escape_closes_the_list(home: Page) -> None:
    """What was typed stays, and an arrow opens it again."""
    field(home).fill("SI")
    expect(options(home)).to_have_count(2)
    field(home).press("Escape")
    expect(options(home)).to_have_count(0)
    expect(field(home)).to_have_value("SI")
    field(home).press("ArrowDown")
    expect(options(home).first).to_have_attribute("aria-selected", "true")


def test_a_result_opens_on_the_criterion(home: Page) -> None:
    """Which is marked there."""
    field(home).fill("HLA-B27")
    options(home).first.click()
    home.wait_for_url("**/policies/nia/cg-305/#spondyloarthropathy.features.hla-b27")
    expect(home.locator("[data-marked]")).to_have_attribute("id", "spondyloarthropathy.features.hla-b27")


def test_of_several_codes_none_is_opened_before_it_is_chosen(home: Page) -> None:
    """Whoever wrote two may mean the second."""
    field(home).fill("64483+64484")
    field(home).press("Enter")
    expect(options(home).first).to_have_attribute("aria-selected", "true")
    assert home.url.count("codes") == 0


@pytest.mark.parametrize("typed", ["20552", "M54.16", "Evolent"])
def test_what_is_not_here_says_so_and_nothing_about_coverage(home: Page, typed: str) -> None:
    """With the codes and the payers that are here."""
    field(home).fill(typed)
    notice = home.locator("[data-finder-notice]")
    expect(notice).to_contain_text("not in this reference. That says nothing about coverage.")
    expect(notice).to_contain_text("PacificSource")
    expect(notice).to_contain_text("62323")
    expect(options(home)).to_have_count(0)
    field(home).fill("RFA")
    expect(notice).to_have_text("")


def test_a_code_that_is_not_here_is_named_beside_one_that_is(home: Page) -> None:
    """Else it would seem that nothing had to be said of it."""
    field(home).fill("62323, 20552")
    expect(options(home).first).to_contain_text("62323")
    expect(home.locator("[data-finder-notice]")).to_contain_text("20552 is not in this reference.")


def test_nothing_typed_is_put_into_an_address(page: Page, site_url: str) -> None:
    """Neither into that of the page nor into one that is asked for."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site_url)
    field(page).fill("sciatica")
    expect(options(page).first).to_be_visible()
    field(page).press("Enter")
    page.wait_for_url("**/conditions/radicular-pain/")
    assert [url for url in asked if "sciatica" in url or "?" in url] == []


def test_markup_in_the_field_is_text(home: Page) -> None:
    """It is shown as it was typed."""
    field(home).fill("<img src=x onerror=alert(1)>")
    expect(home.locator("[data-finder-notice]")).to_contain_text("“<img src=x onerror=alert(1)>”")


@pytest.mark.parametrize("typed", ["SI", "20552", "pain"])
def test_the_finder_is_accessible(home: Page, typed: str) -> None:
    """With a list, with none, and with more than is shown."""
    field(home).fill(typed)
    expect(options(home).first if typed != "20552" else home.locator("[data-finder-notice]")).to_be_visible()
    field(home).press("ArrowDown")
    assert violations(home) == []


@pytest.mark.parametrize("width", [320, 390])
def test_nothing_sticks_out_on_a_phone(home: Page, width: int) -> None:
    """With the longest list that there is."""
    home.set_viewport_size({"width": width, "height": 800})
    field(home).fill("pain")
    expect(options(home)).to_have_count(10)
    assert home.evaluate("document.documentElement.scrollWidth") == width


def test_the_lists_come_within_a_screen_and_a_half(home: Page) -> None:
    """And within three on a phone."""
    for width, height, most in ((1280, 900, 1.5), (390, 844, 3)):
        home.set_viewport_size({"width": width, "height": height})
        end = home.locator(".ways__all").evaluate("each => each.getBoundingClientRect().bottom + scrollY")
        assert end <= most * height


def test_without_scripts_the_lists_do(browser: Browser, site_url: str) -> None:
    """A field that does nothing is not shown."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(site_url)
        expect(page.get_by_label(LABEL)).to_be_hidden()
        expect(page.get_by_role("link", name="Facet joint denervation")).to_be_visible()
        expect(page.get_by_role("link", name=re.compile(r"All \d+ codes"))).to_be_visible()


def test_the_former_place_of_reading_a_determination_leads_there(page: Page, site_url: str) -> None:
    """It stood on the start page, and letters may link to it."""
    page.goto(f"{site_url}#read_determination")
    page.wait_for_url("**/reading-a-determination/")


def test_every_entry_leads_to_a_page_that_is_there(site: Path) -> None:
    """And, where it names one, to a place on it."""
    (index,) = (site / "assets").glob("finder-*.json")
    texts: dict[str, str] = {}
    wrong = []
    for each in json.loads(index.read_bytes())["entries"]:
        page = site / each["page"].removesuffix("index") / "index.html"
        text = texts.setdefault(str(page), page.read_text("utf-8") if page.is_file() else "")
        if not text or ("place" in each and f'id="{each["place"]}"' not in text):
            wrong.append(each["page"] + each.get("place", ""))
    assert wrong == []
