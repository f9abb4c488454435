"""A receipt can be worked out again, and shows when something has changed."""

import json
from typing import Any

import pytest
from hypothesis import given

from calc import BadRequest, Library, make_receipt, read_library, verify
from tests.calc.build import compare, data, policy_data
from tests.calc.outcomes.test_never_a_wrong_certainty import CASES


def library(threshold: int = 6, **more: Any) -> Library:
    uses = {"questions": ["date_of_service", "pain"]}
    return read_library(data(policy_data(compare("pain", "at_least", threshold), **{"uses": uses, **more})))


def receipt(**answers: Any) -> Any:
    made = make_receipt(library().policy("test/one"), {"pain": 7, **answers})
    return json.loads(json.dumps(made))


def test_a_receipt_holds_when_nothing_has_changed() -> None:
    """The same policy, answers and engine give the same determination."""
    assert verify(library(), receipt()).holds


@given(CASES)
def test_every_receipt_survives_being_written_and_read(known: dict[str, Any]) -> None:
    """Whatever the answers, the receipt that comes back holds."""
    every_question = library(uses={"questions": [*known, "pain"]})
    made = make_receipt(every_question.policy("test/one"), known)
    assert verify(every_question, json.loads(json.dumps(made))).holds


def test_an_altered_receipt_does_not_hold() -> None:
    """Turning the outcome by hand shows twice: in the checksum and in the outcome."""
    forged = receipt(pain=5)
    forged["determination"]["outcomes"] = ["met"]
    assert (verify(library(), forged).holds, verify(library(), forged).reasons) == (False, ("altered", "outcome"))


def test_a_policy_that_reads_otherwise_now_is_named() -> None:
    """With a threshold of 8 the pain of 7 is no longer met."""
    assert verify(library(8, hash="1"), receipt()).reasons == ("policy", "outcome")


def test_a_changed_text_alone_does_not_break_a_receipt() -> None:
    """It is said that the text has changed, and the determination still holds."""
    verdict = verify(library(hash="1"), receipt())
    assert (verdict.holds, verdict.reasons) == (True, ("policy",))


def test_a_version_that_is_gone_cannot_be_verified() -> None:
    """Without the policy there is nothing to work out."""
    assert verify(library(version="2"), receipt()).reasons == ("unknown_policy",)


def test_a_receipt_holds_only_what_the_policy_asks() -> None:
    """Other facts about the patient stay out of it."""
    assert receipt(a=True)["answers"] == {"pain": 7}


def test_a_wrong_answer_makes_no_receipt() -> None:
    """What was not computed with is not certified."""
    with pytest.raises(BadRequest, match="outside 0 to 10"):
        receipt(pain=14)


@pytest.mark.parametrize(
    "value",
    [None, [], "receipt", {}, {"receipt": 1}, {"receipt": 1, "answers": {}, "determination": {}}, {"receipt": 2}],
)
def test_what_is_no_receipt_is_refused(value: Any) -> None:
    """Any other JSON is bad input, not a receipt that fails."""
    with pytest.raises(BadRequest, match="no receipt"):
        verify(library(), value)


def test_a_receipt_says_why() -> None:
    """With the fact and the bound, so that it can be read without the program."""
    (reason,) = receipt(pain=5)["determination"]["because"]["reasons"]
    assert [fact["text"] for fact in reason["facts"]] == ["Pain: 5 points; at least 6 points are needed"]
