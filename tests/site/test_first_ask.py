"""What a checker asks first stands on its page, so that it is there before any script is."""

import json

from scripts.site.data import Library
from scripts.site.policy_page import render_policy
from scripts.site.view import View
from tests.site.html_tree import Page, text

WHY = {"text": "Many criteria depend on it."}


def page_that_asks(data, next_ask) -> Page:
    """The page of a policy whose checker asks this first."""
    first = json.dumps({"outcomes": ["met"], "next": next_ask, "aside": [], "left": "At least 3 more answers."})
    return Page(render_policy(View(Library(data), lambda source: f"/{source}", first_ask=lambda *_: first), "acme/one"))


def test_what_is_asked_first_is_marked_with_its_topic(data):
    """And its words are there."""
    ask = {"kind": "one", "questions": [{"question": "pain"}], "title": "Health", "why": WHY}
    page = page_that_asks(data, ask)
    marked = [each for each in page.all() if "data-asked-first" in each.attrib]

    assert [each.get("id") or text(each.find(".//h3")) for each in marked] == ["Health", "ask_pain"]
    assert page.one("div", data_checker="").get("data-guided") == "first"
    assert text(page.one("h3", id="guide_title")) == "Health"
    assert text(page.one("p", id="guide_why")) == WHY["text"]
    assert text(page.one("p", data_guide_left="")) == "At least 3 more answers."


def test_of_a_list_that_is_asked_first_no_question_is_marked(data):
    """Its lines are made of the questions, by script."""
    ask = {"kind": "any", "questions": [{"question": "pain"}, {"question": "disabled"}], "title": "Health", "why": WHY}
    page = page_that_asks(data, ask)

    assert [each for each in page.all() if "data-asked-first" in each.attrib] == []
    assert page.one("div", data_checker="").get("data-guided") == "first"


def test_where_nothing_is_known_to_ask_all_questions_are_there(render):
    """No style may hide them."""
    assert "data-guided" not in render().one("div", data_checker="").attrib
