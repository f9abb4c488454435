"""Worked cases: in words on a page of their own, as JSON on the policy's page for the checker."""

import json

from scripts.site.data import Library
from scripts.site.policy_page import render_policy
from scripts.site.view import View
from tests.site.html_tree import Page, text
from tests.site.library import CASE


def pairs(element):
    found = []
    for each in element:
        if each.tag == "dt":
            found.append((text(each), []))
        else:
            found[-1][1].append(text(each))
    return found


def test_answers_stand_in_words_in_the_order_of_the_form(render_worked):
    """Dates, units and options as the form would show them."""
    assert pairs(render_worked().classed("answers")[0]) == [
        ("Date of service", ["March 14, 2025"]),
        ("Region", ["Cervical"]),
        ("Pain limits function", ["No"]),
        ("Average pain", ["6 points"]),
        ("Duration of pain", ["since January 2025"]),
        ("Last surgery", ["No surgery"]),
        ("Earlier injections", ["Epidural injection, January 2025; Function improved: Yes; Pain relief: 60%"]),
    ]


def test_no_earlier_procedures_is_an_answer(render_worked, data):
    """An empty list says that there were none."""
    data["cases"]["acme/one"][0]["answers"]["prior_procedures"] = []

    assert ("Earlier injections", ["None"]) in pairs(render_worked().classed("answers")[0])


def test_the_expected_outcome_and_statuses_are_shown(render_worked):
    """With links to the criteria the case is about."""
    case = render_worked().classed("case")[0]

    assert text(case.find("summary")) == "Neck pain after surgery Published criteria met or Published criteria not met"
    assert pairs(render_worked().classed("answers")[1]) == [("Pain limits function.", ["Met"])]


def test_the_checker_gets_the_answers_unchanged(render, data):
    """What the link fills in is what the calculator is tested with, whatever stands in it; and it is no element."""
    data["cases"]["acme/one"].append({**CASE, "id": "other", "answers": {"region": "</template> & <b>&amp;"}})
    page = render()

    block = page.one("template", data_worked_answers="")
    assert len(block) == 0
    assert json.loads(text(block)) == {case["id"]: case["answers"] for case in data["cases"]["acme/one"]}


def test_the_link_opens_the_case_in_the_checker(render_worked):
    """On the policy's page, by the part of the address that no server sees."""
    link = render_worked().one("a", data_case="neck-pain")

    assert link.get("href") == "/policies/acme/one.md#case=neck-pain"


def test_what_a_case_shows_is_linked_to_its_criterion(render_worked):
    """Which stands on the policy's page."""
    statuses = render_worked().classed("answers")[1]

    assert [each.get("href") for each in statuses.iter("a")] == ["/policies/acme/one.md#acute.severity"]


def test_among_exclusions_a_status_is_said_as_the_checker_says_it(render_worked, data):
    """There "met" would mislead."""
    data["cases"]["acme/one"][0]["expect"]["status"] = {"exclusions": "not_met", "pump": "met"}

    assert pairs(render_worked().classed("answers")[1]) == [
        ("Exclusions", ["Does not apply"]),
        ("A pump is planned.", ["Applies"]),
    ]


def test_the_page_of_a_policy_says_how_many_there_are_and_where(render, data):
    """And holds none of them."""
    data["cases"]["acme/one"] = [{**CASE, "id": f"case-{number}"} for number in range(12)]
    page = render()

    assert page.classed("case") == []
    assert text(page.one("a", data_cases="")) == "Look at the 12 worked cases"
    assert page.one("a", data_cases="").get("href") == "/policies/acme/one/cases.md"


def test_a_policy_without_cases_does_not_link_to_any(render, data):
    """The page of them would be empty."""
    del data["cases"]["acme/one"]
    page = render()

    assert page.all(id="section_cases") == []
    assert [each.get("href") for each in page.all("a") if "cases" in (each.get("href") or "")] == []


def test_a_page_that_is_had_alone_holds_its_cases(data):
    """There is no other page to lead to."""
    view = View(Library(data), lambda source: f"/{source}", alone=True)
    page = Page(render_policy(view, "acme/one"))

    assert page.one("details", id="case-neck-pain") is not None
    assert page.one("a", data_case="neck-pain").get("href") == "#case=neck-pain"
    assert page.all("a", data_cases="") == []
    assert "All worked cases (1)" in [text(each) for each in page.all("summary")]
