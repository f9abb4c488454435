"""One case, all policies: narrowed, answered, and where it stands with each."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.checker_page import START_MS

pytestmark = pytest.mark.browser

REACHING = ("pacificsource/manual-therapy", "kaiser-wa/massage-therapy", "nia/cg-301")


@pytest.fixture
def survey(page: Page, site_url: str) -> Page:
    page.goto(f"{site_url}check/")
    return page


def test_policies_are_narrowed_by_procedure_payer_and_code(survey: Page) -> None:
    """What none of those that are left asks is not shown; a code is taken as people write it."""
    policies, count = survey.locator("[data-survey-policy]:visible"), survey.locator("[data-survey-count]")
    every = policies.count()
    survey.get_by_label("Procedure", exact=True).select_option("Epidural injection")
    expect(policies).to_have_count(2)
    expect(survey.locator("#ask_therapy_aim")).to_be_hidden()
    expect(count).to_contain_text("2 policies")

    survey.get_by_label("Procedure", exact=True).select_option("All procedures")
    survey.get_by_label("Payer").select_option("Kaiser Permanente Washington")
    expect(policies).to_have_count(1)
    survey.get_by_label("Payer").select_option("All payers")
    survey.get_by_label("Procedure code").fill("cpt 97140")
    expect(policies).to_have_count(2)
    survey.get_by_label("Procedure code").fill("20552")
    expect(policies).to_have_count(0)
    expect(count).to_have_text("No policies, 0 questions")
    survey.get_by_label("Procedure code").fill("")
    expect(policies).to_have_count(every)


def test_policies_are_narrowed_by_state_and_line_of_business(survey: Page) -> None:
    """Only what says that it is for others goes, and is counted; what says nothing stays, and that is said."""
    count, of_state = survey.locator("[data-survey-count]"), survey.get_by_label("State", exact=True)
    every = survey.locator("[data-survey-policy]:visible").count()
    manual, kaiser, facet = (survey.locator(f"[data-survey-policy='{name}']") for name in REACHING)
    of_state.select_option("Oregon")
    expect(manual).to_be_visible()
    expect(manual).not_to_contain_text("does not say")
    expect(facet).to_contain_text("; does not say for which states")
    expect(count).not_to_contain_text("not shown")

    of_state.select_option("Illinois")
    expect(manual).to_be_hidden()
    expect(survey.locator("[data-survey-policy]:visible")).to_have_count(every - 1)
    expect(count).to_contain_text(". 1 policy is not shown: it says that it is for other states.")
    expect(survey.locator("[data-survey-policy='hcsc/the803-016']")).to_contain_text("includes a mandate of Illinois")

    of_state.select_option("Idaho")
    survey.get_by_label("Line of business", exact=True).select_option("Medicaid")
    expect(manual).to_be_hidden()
    expect(count).to_contain_text("other states or lines of business")
    expect(kaiser).to_contain_text("does not say for which states")
    expect(facet).to_contain_text("does not say for which states or lines of business")
    of_state.select_option("Oregon")
    expect(manual).to_be_visible()


def test_what_was_chosen_is_remembered_nowhere(survey: Page) -> None:
    """Not in the address, not in the browser."""
    survey.get_by_label("State", exact=True).select_option("Oregon")
    kept = "() => JSON.stringify([location.href, {...localStorage}, {...sessionStorage}, document.cookie])"

    assert "Oregon" not in survey.evaluate(kept)
    survey.reload()
    expect(survey.get_by_label("State", exact=True)).to_have_value("")


def test_a_case_stands_with_each_policy_and_the_best_next_answer_is_named(survey: Page) -> None:
    """A reason where it is certain, what is asked next where it is not, and a way to the question most wait for."""
    survey.get_by_label("Procedure", exact=True).select_option("Epidural injection")
    standings = survey.locator("[data-survey-standings] li").filter(has=survey.locator(".status"))
    answer(survey, "#ask_active_infection", "Yes")
    expect(standings).to_have_count(2, timeout=START_MS)
    awaited = survey.locator("[data-survey-awaited]")
    expect(awaited).to_contain_text("Both policies with answers missing wait for this:")
    awaited.get_by_role("link").click()
    expect(survey.locator("[data-question]:focus-within")).to_be_visible()

    answer(survey, "#ask_request_purpose", "To treat spinal pain or to find its source")
    expect(standings.first).to_contain_text("Contraindicated")
    expect(standings.first).to_contain_text("Active systemic or spinal infection: yes")
    expect(awaited).to_be_hidden()
    survey.get_by_role("button", name="Show where it stands").click()
    expect(survey.locator("#section_standings")).to_be_focused()


def test_where_a_case_stands_stays_in_view_on_a_wide_screen(survey: Page) -> None:
    """Beside the last question."""
    survey.set_viewport_size({"width": 1280, "height": 800})
    survey.get_by_role("button", name="Clear answers").evaluate("each => each.scrollIntoView({ block: 'end' })")

    expect(survey.get_by_role("heading", name="Where the case stands")).to_be_in_viewport()


def test_cleared_answers_stand_nowhere(survey: Page) -> None:
    """And nothing is in the address."""
    answer(survey, "#ask_active_infection", "Yes")
    expect(survey.locator("[data-survey-standings] .status").first).to_be_visible(timeout=START_MS)
    survey.get_by_role("button", name="Clear answers").click()

    expect(survey.locator("[data-survey-said]")).to_have_text("Nothing is answered yet.")
    expect(survey.locator("[data-survey-standings] .status")).to_have_count(0)
    assert survey.url.endswith("/check/")


def answer(survey: Page, question: str, words: str) -> None:
    """Answer a question, wherever it is folded."""
    field = survey.locator(question)
    if not field.is_visible():
        survey.locator("details.topic", has=field).locator("summary").first.press("Enter")
    field.get_by_label(words, exact=True).check()


def test_an_earlier_procedure_counts_for_each_policy_in_its_own_way(survey: Page) -> None:
    """So the table here does not say for what, where that of a checker does."""
    survey.evaluate("for (const topic of document.querySelectorAll('.topic')) topic.open = true")
    survey.get_by_role("radio", name="Yes, list them").check()
    entry = survey.get_by_role("group", name="Procedure 1", exact=True)
    entry.get_by_label("Kind").select_option("Epidural injection: interlaminar, transforaminal or caudal")
    survey.get_by_role("button", name="Done with procedure 1").click()

    table = survey.get_by_role("table", name="The procedures that are listed")
    expect(table.get_by_role("columnheader")).to_have_text(["Date", "Procedure", "Relief", "Function"])
    expect(table.get_by_role("row").nth(1)).not_to_contain_text("…")
