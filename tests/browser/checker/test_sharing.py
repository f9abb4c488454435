"""A link with the answers of a case: made when asked for, restored exactly, and trusted in nothing."""

import base64
import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.checker_page import PATH, CheckerPage, fill_date, show_list

pytestmark = pytest.mark.browser

ASK = "Copy a link with these answers"
OF = {"policy": "nia/cg-300", "version": "2023-01"}
# What stands in the address then.
OPENED = "#from-link"
UNREADABLE = "This link cannot be read"
STATE = """
() => [...document.querySelectorAll("[data-form] :is(input, select)")]
  .map((each) => [each.id, each.type.match(/radio|checkbox/) ? each.checked : each.value])
"""
CASES = """
() => Object.keys(JSON.parse(document.querySelector("[data-worked-answers]").content.textContent))
"""


def encoded(content: Any) -> str:
    """A fragment as the page makes it."""
    text = content if isinstance(content, bytes) else json.dumps(content).encode()
    return "#answers=" + base64.urlsafe_b64encode(text).decode().rstrip("=")


def made(checker: CheckerPage) -> str:
    """Ask for a link, and return it."""
    checker.page.get_by_role("button", name=ASK).click()
    checker.page.get_by_role("button", name="Copy the link").click()
    expect(checker.page.locator("[data-said]")).to_have_text("Link copied")
    return str(checker.page.evaluate("navigator.clipboard.readText()"))


def follow(checker: CheckerPage, address: str) -> None:
    """Go to an address within the page, as by a link."""
    checker.page.evaluate("(hash) => { location.hash = hash }", "#" + address.partition("#")[2])


def notice(checker: CheckerPage):
    """What is said about a link."""
    return checker.page.locator("[data-share-notice]")


def expect_empty(checker: CheckerPage) -> None:
    """Nothing is filled in, and nothing of the link is left in the address."""
    checker.expect_standing("No case entered")
    filled = checker.page.evaluate(
        "[...document.querySelectorAll('[data-form] input:not([type=hidden])')]"
        ".filter((each) => each.checked || (each.type === 'text' && each.value)).length"
    )
    assert filled == 0
    assert checker.page.url == checker.url


def test_the_link_is_made_only_after_a_warning(checker):
    """Which says what it holds, and takes the focus; the address of the page stays as it was."""
    checker.choose("Spinal region to be treated", "Cervical")
    ask = checker.page.get_by_role("button", name=ASK)
    ask.click()

    warning = checker.page.get_by_role("group", name="The link will hold every answer in this form")
    expect(warning).to_be_focused()
    expect(warning).to_contain_text("Whoever has the link can read the answers")
    expect(ask).to_have_attribute("aria-expanded", "true")
    assert checker.page.url == checker.url

    checker.page.get_by_role("button", name="Cancel").click()
    expect(warning).to_be_hidden()
    expect(ask).to_be_focused()
    assert checker.page.url == checker.url


def test_of_an_empty_form_there_is_no_link(checker):
    """There would be nothing in it."""
    checker.page.get_by_role("button", name=ASK).click()

    expect(notice(checker)).to_contain_text("Nothing is answered yet")
    expect(checker.page.get_by_role("button", name="Copy the link")).to_be_hidden()


ASK_AND_TYPE = """(field) => {
  document.querySelector("[data-share-ask]").click();
  field.value = "6";
  field.dispatchEvent(new Event("input", { bubbles: true }));
}"""
ERRORS = {"a number out of range": ("Average pain level", "14"), "a word for a number": ("Average pain level", "six")}


@pytest.mark.parametrize(("label", "text"), ERRORS.values(), ids=ERRORS)
def test_of_a_wrong_entry_there_is_no_link(checker, label: str, text: str):
    """It could not be opened: what to mend is named, and the focus is there."""
    checker.fill_number(label, text)
    checker.page.get_by_role("button", name=ASK).click()

    expect(checker.summary).to_be_focused()
    expect(checker.summary).to_contain_text(label)
    expect(notice(checker)).to_contain_text("No link was made")
    expect(checker.page.get_by_role("button", name="Copy the link")).to_be_hidden()
    checker.fill_number(label, "6")
    made(checker)
    expect(notice(checker)).to_be_hidden()


def test_of_what_is_typed_while_a_link_is_being_made_nothing_is_dropped(checker):
    """The case is taken as it is when the calculator has answered, and not as it was when the link was asked for."""
    checker.choose("Spinal region to be treated", "Cervical")
    length = checker.question("Conservative therapy for this pain, total length").get_by_role("textbox").first
    length.evaluate(ASK_AND_TYPE)

    expect(checker.summary).to_be_focused()
    expect(length).to_have_value("6")
    expect(checker.page.get_by_role("button", name="Copy the link")).to_be_hidden()


def test_of_a_length_without_a_unit_there_is_no_link(checker):
    """It would be dropped in silence; also where it was typed after the warning."""
    checker.choose("Spinal region to be treated", "Cervical")
    checker.page.get_by_role("button", name=ASK).click()
    make = checker.page.get_by_role("button", name="Copy the link")
    expect(make).to_be_visible()
    length = checker.question("Conservative therapy for this pain, total length").get_by_role("textbox").first
    length.fill("6")
    make.click()

    expect(checker.summary).to_be_focused()
    expect(checker.summary).to_contain_text("“6” of what?")
    expect(make).to_be_hidden()
    expect(length).to_have_value("6")


@pytest.mark.parametrize("tail", [".", ")", ">", "%3E", ").", "”,", "…"])
def test_a_lengthened_link_opens(checker, tail: str):
    """Mail programs and people put something behind an address."""
    follow(checker, encoded({**OF, "answers": {"spinal_region": "cervical", "average_pain": 6}}) + tail)

    checker.expect_standing("Needs information")
    expect(checker.question("Spinal region to be treated").get_by_label("Cervical")).to_be_checked()
    expect(notice(checker)).to_be_hidden()


def test_a_page_from_a_link_that_is_loaded_anew_says_why_it_is_empty(page: Page, site_url: str):
    """The answers are in the address no more."""
    checker = CheckerPage.open(page, site_url, encoded({**OF, "answers": {"spinal_region": "cervical"}}))
    checker.expect_standing("Needs information")
    page.reload()

    expect(notice(checker)).to_contain_text("open the link again")
    checker.expect_standing("No case entered")
    show_list(page)
    page.get_by_role("button", name="Clear answers").click()
    expect(notice(checker)).to_be_hidden()
    assert page.url == site_url + PATH
    page.reload()
    checker.expect_standing("No case entered")
    expect(notice(checker)).to_be_hidden()


def test_a_link_restores_every_kind_of_answer(checker):
    """Choices, numbers, lengths of time, beginnings, whole and partial dates, “none”, and a list of procedures."""
    fill_date(checker.question("Date of service"), "6", "", "2025")
    checker.choose("Spinal region to be treated", "Lumbar or sacral")
    checker.choose("Acute radicular symptoms, with neck or back pain", "No")
    checker.fill_number("Average pain level", "6.5")
    length = checker.question("Conservative therapy for this pain, total length")
    length.get_by_role("textbox").first.fill("10")
    length.get_by_role("combobox").select_option("weeks")
    fill_date(checker.question("Duration of the acute pain or of the flare"), "3", "", "2025")
    checker.question("Most recent surgery on this spinal region").get_by_role("checkbox").press("Space")
    fill_date(checker.question("Most recent new pathology"), "", "", "2023")
    checker.choose("Earlier procedures", "Yes, list them")
    fill_date(checker.entry(1), "", "", "2024")
    checker.entry(1).get_by_label("Lumbar or sacral").press("Space")
    checker.page.get_by_role("button", name="Add a different one").click()
    fill_date(checker.entry(2), "12", "31", "2024")
    for place in (1, 2):
        checker.entry(place).get_by_label("Kind").select_option(index=place)
    before = checker.page.evaluate(STATE)
    link = made(checker)

    checker.page.get_by_role("button", name="Clear answers").click()
    checker.expect_standing("No case entered")
    follow(checker, link)

    checker.expect_standing("Needs information")
    assert checker.page.evaluate(STATE) == before
    expect(notice(checker)).to_be_hidden()


def test_a_link_restores_a_worked_case(checker):
    """With all its answers, whatever their type: of the many cases, one in fifteen."""
    for case in checker.page.evaluate(CASES)[::15]:
        checker.open_case(case)
        expect(checker.standing).not_to_have_text("No case entered")
        before = checker.page.evaluate(STATE)
        link = made(checker)
        checker.page.get_by_role("button", name="Clear answers").click()
        checker.expect_standing("No case entered")
        follow(checker, link)
        expect(checker.standing).not_to_have_text("No case entered")
        assert checker.page.evaluate(STATE) == before, case


def test_an_opened_link_leaves_no_answers_behind(page: Page, site_url: str):
    """Not in the address, the title, the pages to go back to, a request, or anything stored."""
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url + (request.post_data or "")))
    answers = {"spinal_region": "cervical", "average_pain": 6}
    checker = CheckerPage.open(page, site_url, encoded({**OF, "answers": answers}))
    checker.expect_standing("Needs information")

    expect(checker.question("Spinal region to be treated").get_by_label("Cervical")).to_be_checked()
    assert page.url == f"{site_url}{PATH}{OPENED}"
    assert "cervical" not in page.title().lower()
    page.goto(site_url)
    page.go_back()
    expect(page.locator("[data-standing-words]")).to_be_visible()
    assert page.url == f"{site_url}{PATH}{OPENED}"
    assert [url for url in requests if "answers" in url or "cervical" in url] == []
    assert "cervical" not in page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])")


NESTED = b'{"policy": "nia/cg-300", "version": "2023-01", "answers": {"a": ' + b"[" * 8000 + b"]" * 8000 + b"}}"
HOSTILE = {
    "nothing": "#answers=",
    "markup": "#answers=<img src=x onerror=alert(1)>",
    "script": "#answers=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
    "quotes": "#answers=\"]'`*{}\\",
    "broken percent": "#answers=%E0%A4%A",
    "broken base64": "#answers=AAAA=AAA",
    "broken UTF-8": encoded(b'{"policy": "\xff\xfe"}'),
    "not JSON": encoded(b"alert(1)"),
    "no case": encoded([1, 2, 3]),
    "null": encoded(None),
    "a megabyte": "#answers=" + "A" * 1_000_000,
    "a nest of brackets": encoded(NESTED),
    "a nest of answers": encoded({**OF, "answers": {"spinal_region": {"a": {"b": "c"}}}}),
    "a nest of lists": encoded({**OF, "answers": {"prior_procedures": [[[["x"]]]]}}),
    "markup as an answer": encoded({**OF, "answers": {"average_pain": "<img src=x onerror=alert(1)>"}}),
    "markup as a date": encoded({**OF, "answers": {"date_of_service": "<b>2025</b>"}}),
    "an endless number": encoded(b'{"policy": "nia/cg-300", "version": "2023-01", "answers": {"average_pain": 1e999}}'),
    "a prototype": encoded(b'{"policy": "nia/cg-300", "version": "2023-01", "answers": {"__proto__": true}}'),
}


@pytest.mark.parametrize("fragment", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_link_gives_a_message_and_an_empty_form(checker, fragment: str):
    """And runs nothing, whatever was entered before."""
    checker.page.evaluate("() => { window.alert = () => console.error('a script ran') }")
    checker.choose("Spinal region to be treated", "Cervical")
    expect(checker.standing).to_have_text("Needs information")
    follow(checker, fragment)

    expect(notice(checker)).to_contain_text(UNREADABLE)
    expect(notice(checker)).to_contain_text("Nothing was filled in.")
    expect(notice(checker)).to_be_focused()
    expect_empty(checker)


UNFIT = {
    "another policy": ({"policy": "nia/cg-301", "version": "2023-01", "answers": {}}, "another policy"),
    "another version": ({**OF, "version": "2019-01", "answers": {}}, "another version of this policy"),
    "an unknown question": ({**OF, "answers": {"spinal_region": "cervical", "no_such": True}}, "does not have"),
    "an unknown option": ({**OF, "answers": {"spinal_region": "sacrum"}}, "does not have"),
    "text for yes and no": ({**OF, "answers": {"acute_radicular_symptoms": "yes"}}, "does not have"),
    "text for a number": ({**OF, "answers": {"average_pain": "six"}}, "does not have"),
    "no such date": ({**OF, "answers": {"date_of_service": "2025-3-1"}}, "does not have"),
    "an unknown field": ({**OF, "answers": {"prior_procedures": [{"color": "red"}]}}, "does not have"),
    "an unknown kind": ({**OF, "answers": {"prior_procedures": [{"procedure": "haircut"}]}}, "does not have"),
}


@pytest.mark.parametrize(("content", "words"), UNFIT.values(), ids=UNFIT)
def test_an_outdated_link_gives_a_message_and_an_empty_form(checker, content: Any, words: str):
    """Half a case would be another case."""
    follow(checker, encoded(content))

    expect(notice(checker)).to_contain_text(words)
    expect(notice(checker)).to_be_focused()
    expect_empty(checker)


@pytest.mark.parametrize("name", ["markup", "broken percent", "quotes", "a megabyte"])
def test_a_hostile_link_is_as_harmless_when_the_page_is_opened_with_it(page: Page, site_url: str, name: str):
    """The theme reads the address too."""
    checker = CheckerPage.open(page, site_url, HOSTILE[name])

    expect(notice(checker)).to_contain_text(UNREADABLE)
    expect_empty(checker)


def test_a_message_goes_when_the_form_is_used_again(checker):
    """Clearing, or opening a case, takes it away."""
    follow(checker, HOSTILE["not JSON"])
    expect(notice(checker)).to_be_visible()

    checker.open_case("neck-flare-with-two-weeks-of-therapy")
    checker.expect_standing("Published criteria met")
    expect(notice(checker)).to_be_hidden()
