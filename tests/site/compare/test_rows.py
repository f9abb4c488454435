"""Policies side by side: what is one thing, and when two policies ask the same of it."""

import copy

import pytest

from scripts.site.compare.rows import Row, rows
from scripts.site.data import Library


@pytest.fixture
def other(data, policy):
    """A second policy, the same but for its name, free to change."""
    data["policies"]["acme/two"] = {**copy.deepcopy(policy), "id": "acme/two", "number": "ACME_2"}
    data["topics"] = [{"id": "pain", "order": 1, "title": "Pain", "questions": ["pain", "lasting", "disabled"]}]
    return data["policies"]["acme/two"]


@pytest.fixture
def compared(data, policy, other):
    """The rows of both as the data then are, by their labels."""
    return lambda: {row.label: row for row in rows(Library(data), [(policy, ()), (other, ())])}


def acute(policy):
    """The parts of the first indication."""
    return policy["sections"][1]["node"]["of"][0]["of"]


def words(row: Row) -> list[list[str]]:
    """What each policy says, without the places."""
    return [[said.words for said in cell] for cell in row.cells]


def test_policies_that_ask_the_same_have_only_same_rows(compared):
    """And the rows stand in the order of the topics, earlier procedures last."""
    found = compared()

    assert {row.state for row in found.values()} == {"same"}
    assert list(found) == ["Average pain", "Duration of pain", "Pain limits function", "How many: epidural injection"]
    assert [row.topic for row in found.values()] == ["Pain", "Pain", "Pain", "Earlier procedures"]


@pytest.mark.parametrize(("key", "value"), [("cmp", "more_than"), ("value", 5)])
def test_another_bound_differs(compared, other, key, value):
    """Another sign as much as another number; nothing else does."""
    acute(other)[0]["of"][1][key] = value
    found = compared()

    assert [label for label, row in found.items() if row.state == "differs"] == ["Average pain"]
    assert words(found["Average pain"])[0] == ["at least 6 points"]
    assert words(found["Average pain"])[1] in (["more than 6 points"], ["at least 5 points"])


def test_what_one_policy_alone_asks(compared, other):
    """The other one says nothing of it."""
    del acute(other)[0]["of"][1]
    other["uses"] = {**other["uses"], "questions": [each for each in other["uses"]["questions"] if each != "pain"]}
    row = compared()["Average pain"]

    assert (row.state, row.first, words(row)) == ("alone", 0, [["at least 6 points"], []])


def test_what_a_policy_asks_only_to_see_what_applies_is_not_said_to_be_unasked(compared, other):
    """A question that stands in no criterion, but in what says when one applies, is asked."""
    other["sections"][1]["node"]["of"][0]["of"][0]["applies"] = acute(other)[0]["of"].pop(1)
    row = compared()["Average pain"]

    assert (row.state, row.elsewhere, words(row)) == ("differs", (False, True), [["at least 6 points"], []])


def test_an_answer_against_the_request_is_not_one_for_it(compared, other):
    """The same words in an exclusion mean the opposite."""
    other["sections"][0]["kind"] = "indications"
    row = compared()["Pain limits function"]

    assert row.state == "differs"
    assert [said.against for said in row.cells[0]].count("exclusions") == 1
    assert {said.against for said in row.cells[1]} == {""}


def test_none_of_them_says_no(compared):
    """What must not be is told from what must."""
    said = {each.criteria: each.words for each in compared()["Pain limits function"].cells[0]}

    assert said["none-of.x", "none-of.y"] == "no"
    assert said["acute.severity.function", "chronic.a", "chronic.b", "chronic.c"] == "yes"


def test_limits_are_compared_by_the_readings_that_are_taken(compared, other):
    """The number of the other reading is no limit of the policy as we read it."""
    other["readings"][0]["taken"] = "four"
    found = words(compared()["How many: epidural injection"])

    assert [each for cell in found for each in cell if "at most" in each] == [
        "injections in this region: at most 6".capitalize(),
        "injections in this region: at most 4".capitalize(),
    ]


def test_answers_are_compared_one_by_one(compared, data, policy, other):
    """A policy that names one more differs, and those that one criterion names are said together."""
    data["topics"][0]["questions"].append("region")
    acute(policy).append({"op": "is", "question": "region", "values": ["lumbar"]})
    acute(other).append({"op": "is", "question": "region", "values": ["cervical", "lumbar"]})
    row = compared()["Region"]

    assert (row.state, words(row)) == ("differs", [["Lumbar"], ["Cervical or Lumbar"]])
    acute(policy)[-1]["values"] = ["lumbar", "cervical"]
    assert compared()["Region"].state == "same"
