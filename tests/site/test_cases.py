"""Worked cases on the page: in words for people, as JSON for the checker."""

import json

from tests.site.html_tree import text
from tests.site.library import CASE


def pairs(element):
    return [(text(each.find("dt")), [text(dd) for dd in each.findall("dd")]) for each in element]


def test_answers_stand_in_words_in_the_order_of_the_form(render):
    """Dates, units and options as the form would show them."""
    assert pairs(render().classed("answers")[0]) == [
        ("Date of service", ["March 14, 2025"]),
        ("Region", ["Cervical"]),
        ("Pain limits function", ["No"]),
        ("Average pain", ["6 points"]),
        ("Duration of pain", ["since January 2025"]),
        ("Last surgery", ["No surgery"]),
        ("Earlier injections", ["Epidural injection, January 2025; Function improved: Yes; Pain relief: 60%"]),
    ]


def test_no_earlier_procedures_is_an_answer(render, data):
    """An empty list says that there were none."""
    data["cases"]["acme/one"][0]["answers"]["prior_procedures"] = []

    assert ("Earlier injections", ["None"]) in pairs(render().classed("answers")[0])


def test_the_expected_outcome_and_statuses_are_shown(render):
    """With links to the criteria the case is about."""
    case = render().classed("case")[0]

    assert text(case.find("summary")) == "Neck pain after surgery Published criteria met or Published criteria not met"
    assert pairs(render().classed("answers")[1]) == [("Pain limits function.", ["Met"])]


def test_the_checker_gets_the_answers_unchanged(render):
    """What the link fills in is what the calculator is tested with."""
    case = render().one("details", id="case-neck-pain")

    assert json.loads(case.get("data-answers")) == CASE["answers"]


def test_the_link_opens_the_case_in_the_checker(render):
    """By the part of the address that no server sees."""
    link = render().one("a", data_case="neck-pain")

    assert link.get("href") == "#case=neck-pain"


def test_among_exclusions_a_status_is_said_as_the_checker_says_it(render, data):
    """There "met" would mislead."""
    data["cases"]["acme/one"][0]["expect"]["status"] = {"exclusions": "not_met", "pump": "met"}

    assert pairs(render().classed("answers")[1]) == [
        ("Exclusions", ["Does not apply"]),
        ("A pump is planned.", ["Applies"]),
    ]


def test_many_cases_are_partly_folded_away(render, data):
    """None is left out."""
    data["cases"]["acme/one"] = [{**CASE, "id": f"case-{number}"} for number in range(12)]
    page = render()

    assert len(page.classed("case")) == 12
    assert "More worked cases (4)" in [text(each) for each in page.all("summary")]
