"""Copying links, citations and the summary, with and without the clipboard that the browser may withhold."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.checker_page import CheckerPage, open_source

pytestmark = pytest.mark.browser

SEVERITY = "acute-radicular.severity"
CITED = "NIA-300 B.2.3"
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })"


def copied(page: Page) -> str:
    """What is in the clipboard."""
    return str(page.evaluate("navigator.clipboard.readText()"))


def said(page: Page):
    """The line that is read out."""
    return page.locator("[data-said]")


def buttons(page: Page, criterion: str):
    """What stands beside a criterion, in the fold that is open then."""
    open_source(page, criterion)
    return page.locator(f'[id="{criterion}"] .citing').first


def test_copy_citation_names_payer_policy_version_criterion_and_link(checker):
    """In one line, fit for a letter."""
    button = buttons(checker.page, SEVERITY).get_by_role("button")
    expect(button).to_have_accessible_name(f"Copy citation of {CITED}")
    button.press("Enter")

    expect(said(checker.page)).to_have_text("Citation copied")
    expect(button).to_contain_text("Citation copied")
    site = checker.url.removesuffix("policies/nia/cg-300/")
    assert copied(checker.page) == (
        "National Imaging Associates (Magellan Healthcare), Epidural spine injections (NIA_CG_300), version 2023-01, "
        f"{CITED} (Indications: acute pain or exacerbation, bullet 2), restated: "
        "The pain disables the patient functionally, or averages at least 6 on the scale from 0 to 10. "
        f"{site}c/nia-300-b.2.3/"
    )


def test_a_section_is_cited_by_its_title(checker):
    """Not by what the result has put beside it."""
    checker.page.get_by_role("button", name="Copy citation of NIA-300 B", exact=True).click()

    expect(said(checker.page)).to_have_text("Citation copied")
    assert ", version 2023-01, NIA-300 B (Indications) http" in copied(checker.page)


def test_a_citation_has_no_quotation_marks(checker):
    """They would pass our sentence off as the payer's."""
    for criterion in ("acute-radicular", "acute-radicular.duration"):
        buttons(checker.page, criterion).get_by_role("button").click()
        expect(said(checker.page)).to_have_text("Citation copied")
        text = copied(checker.page)
        assert re.search('["“”„«»]', text) is None
        assert re.search(r"NIA-300 [\w.]+ \(.+\), restated: [A-Z].+ http\S+$", text)


def test_what_was_copied_is_said(checker):
    """In a line of its own that is read out, the focus staying where it was."""
    link = buttons(checker.page, SEVERITY).locator(".permalink")
    link.focus()
    checker.page.keyboard.press("Enter")

    expect(said(checker.page)).to_have_text("Link copied")
    expect(said(checker.page)).to_have_attribute("role", "status")
    expect(link).to_be_focused()


def test_a_copied_link_leaves_out_what_was_searched(page: Page, site_url: str):
    """The address of a criterion is the same however somebody came to it."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    CheckerPage.open(page, site_url, "?h=pain#indications")
    buttons(page, SEVERITY).locator(".permalink").click()

    expect(said(page)).to_have_text("Link copied")
    assert copied(page) == f"{site_url}policies/nia/cg-300/#{SEVERITY}"


def test_without_a_clipboard_the_old_way_copies(page: Page, site_url: str):
    """A page that came without HTTPS has no clipboard of the new kind."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.add_init_script(f"window.withClipboard = navigator.clipboard; {NO_CLIPBOARD}")
    CheckerPage.open(page, site_url)
    link = buttons(page, SEVERITY).locator(".permalink")
    link.click()

    expect(said(page)).to_have_text("Link copied")
    expect(link).to_be_focused()
    assert page.evaluate("withClipboard.readText()") == f"{site_url}policies/nia/cg-300/#{SEVERITY}"
    expect(page.locator("textarea")).to_have_count(0)


def test_where_copying_is_not_allowed_the_text_is_shown(page: Page, site_url: str):
    """Selected, for the reader to copy, until something else is copied."""
    page.add_init_script(f"{NO_CLIPBOARD}; Document.prototype.execCommand = () => false")
    CheckerPage.open(page, site_url)
    buttons(page, SEVERITY).locator(".permalink").click()

    field = page.get_by_role("textbox", name="Text to copy")
    expect(field).to_be_focused()
    expect(field).to_have_value(f"{site_url}policies/nia/cg-300/#{SEVERITY}")
    expect(said(page)).to_contain_text("Copying is not allowed here")
    assert page.evaluate("getSelection().toString() || document.activeElement.selectionEnd") != 0

    buttons(page, "acute-radicular.duration").locator(".permalink").click()
    expect(field).to_have_count(1)


def test_copy_summary_copies_the_result_in_words(checker):
    """As plain text, with version and disclaimer."""
    checker.open_case("acute-pain-after-13-days-of-therapy")
    checker.expect_standing("Published criteria not met")
    checker.page.get_by_role("button", name="Copy summary").click()

    expect(said(checker.page)).to_have_text("Summary copied")
    text = copied(checker.page).replace("\r\n", "\n")
    assert "Epidural spine injections, NIA_CG_300, version 2023-01" in text
    assert "Determination: Published criteria not met" in text
    assert "not an authorization" in text
    assert re.search(r"[<*#]", text) is None


def test_there_is_no_summary_of_wrong_entries(checker):
    """The problem is shown instead."""
    checker.page.evaluate("navigator.clipboard.writeText('as before')")
    checker.fill_number("Average pain level", "14")
    checker.page.get_by_role("button", name="Copy summary").click()

    expect(checker.summary).to_be_focused()
    assert copied(checker.page) == "as before"
