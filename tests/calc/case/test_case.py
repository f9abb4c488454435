"""A case keeps its good answers and names the bad ones."""

from datetime import date
from typing import Any

import pytest

from calc import Case, Problem, read_case
from calc.case.answers import DATE_FORM, Onset
from calc.errors import BadRequest
from calc.time.dates import Interval, parse_date
from tests.calc.build import library

VOCABULARY = library({"op": "value", "value": True}).vocabulary


def read(**answers: Any) -> tuple[Case, list[Problem]]:
    return read_case(VOCABULARY, answers)


def codes(problems: list[Problem]) -> list[tuple[str, str, int | None, str | None]]:
    return [(problem.code, problem.question, problem.item, problem.field) for problem in problems]


def test_a_bad_answer_is_left_out_and_the_others_are_kept() -> None:
    """Nothing is computed from a pain score of 14, and the rest still counts."""
    found, problems = read(pain=14, a=True, score=2)
    assert (dict(found.answers), codes(problems)) == (
        {"a": True, "score": 2},
        [("out_of_range", "pain", None, None)],
    )


def test_null_is_no_answer() -> None:
    """A question answered with nothing is unanswered, which is no mistake."""
    assert read(a=None, prior_procedures=None) == (Case(), [])


def test_an_unknown_question_is_named_with_the_nearest_one() -> None:
    """A misspelt id does not vanish."""
    _, problems = read(scoer=2)
    assert (codes(problems), "Did you mean “score”?" in problems[0].message) == (
        [("unknown_question", "scoer", None, None)],
        True,
    )


@pytest.mark.parametrize("answers", [None, [], "a", 7])
def test_answers_must_be_an_object(answers: Any) -> None:
    """A list of answers has no questions."""
    with pytest.raises(BadRequest):
        read_case(VOCABULARY, answers)


def test_a_prior_procedure_after_the_date_of_service_leaves_the_history_unknown() -> None:
    """Without that entry the list would count too few."""
    prior = [{"procedure": "block", "date": "2025-01-01"}, {"procedure": "block", "date": "2025-04-01"}]
    found, problems = read(date_of_service="2025-03-14", prior_procedures=prior, a=True)
    assert (found.history, set(found.answers), codes(problems)) == (
        None,
        {"date_of_service", "a"},
        [("after_service", "prior_procedures", 1, "date")],
    )


@pytest.mark.parametrize(
    ("entry", "code", "field"),
    [
        ("block", "wrong_type", None),
        ({"date": "2025-01-01"}, "not_an_option", "procedure"),
        ({"procedure": "tea", "date": "2025-01-01"}, "not_an_option", "procedure"),
        ({"procedure": "block"}, "bad_date", "date"),
        ({"procedure": "block", "date": "2025-02-31"}, "bad_date", "date"),
        ({"procedure": ["block"], "date": "2025-01-01"}, "not_an_option", "procedure"),
    ],
)
def test_an_entry_that_cannot_be_placed_leaves_the_history_unknown(entry: Any, code: str, field: str | None) -> None:
    """A procedure of no known kind or date may count or not."""
    found, problems = read(prior_procedures=[entry])
    assert (found.history, codes(problems)) == (None, [(code, "prior_procedures", 0, field)])


@pytest.mark.parametrize(
    ("detail", "code", "field"),
    [({"relief": 120}, "out_of_range", "relief"), ({"mood": "good"}, "unknown_field", "mood")],
)
def test_a_bad_detail_leaves_only_that_detail_unknown(detail: dict[str, Any], code: str, field: str) -> None:
    """The procedure itself still counts."""
    found, problems = read(prior_procedures=[{"procedure": "block", "date": "2025-01-01", "improved": True, **detail}])
    assert found.history is not None
    assert (dict(found.history[0].details), codes(problems)) == (
        {"improved": True},
        [(code, "prior_procedures", 0, field)],
    )


@pytest.mark.parametrize("value", ["none", {"procedure": "block"}, 3])
def test_the_history_must_be_a_list(value: Any) -> None:
    """Anything else is no history."""
    found, problems = read(prior_procedures=value)
    assert (found.history, codes(problems)) == (None, [("not_a_list", "prior_procedures", None, None)])


def test_a_history_without_end_is_refused() -> None:
    """Two hundred procedures are enough for anybody."""
    one = {"procedure": "block", "date": "2025-01-01"}
    assert codes(read(prior_procedures=[one] * 201)[1]) == [("too_many", "prior_procedures", None, None)]
    assert codes(read(prior_procedures=[one] * 200)[1]) == []


BLOCK = {"procedure": "block", "date": "2025-01-01"}


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("none", "Prior procedures: give a list, empty when there were none."),
        ([BLOCK] * 201, "Prior procedures: 201 entries; at most 200."),
        ([BLOCK, 7], "Prior procedure 2: give its kind, date and details as an object."),
        ([{**BLOCK, "procedure": "tea"}], "Prior procedure 1: choose what it was: block; pump."),
        ([{**BLOCK, "date": 7}], f"Prior procedure 1, date: the date is missing. {DATE_FORM}"),
        ([{**BLOCK, "date": "soon"}], f"Prior procedure 1, date: “soon” is not a date. {DATE_FORM}"),
        (
            [BLOCK, {**BLOCK, "date": "2025-04"}],
            "Prior procedure 2, date: 2025-04 is after the date of service. Enter a date on or before it.",
        ),
        (
            [{**BLOCK, "mood": "good"}],
            "Prior procedure 1: there is no field “mood”. Fields: side, levels, relief, lasted, improved.",
        ),
        ([BLOCK, {**BLOCK, "improved": 7}], "Prior procedure 2, Improved: “7” is not accepted. Answer yes or no."),
    ],
)
def test_a_message_names_the_entry_and_what_is_accepted(value: Any, message: str) -> None:
    """What is wrong, where, and what to do, in words that stand beside the field as they are."""
    _, problems = read(date_of_service="2025-03-14", prior_procedures=value)
    assert [problem.message for problem in problems] == [message]


def test_a_month_of_something_past_ends_with_the_date_of_service() -> None:
    """What took place before the service did not take place on a later day of that month."""
    found, _ = read(date_of_service="2025-03-14", prior_procedures=[{**BLOCK, "date": "2025-03"}])
    assert found.history is not None
    assert found.history[0].date == Interval(date(2025, 3, 1), date(2025, 3, 14))


@pytest.mark.parametrize(("question", "value"), [("surgery", "2025-03-15"), ("duration", "since 2025-04")])
def test_what_is_past_cannot_lie_after_the_date_of_service(question: str, value: str) -> None:
    """An onset or a surgery after the service is a mistake in one of the two dates."""
    found, problems = read(date_of_service="2025-03-14", **{question: value})
    assert (question in found.answers, codes(problems)) == (False, [("after_service", question, None, None)])


def test_a_partial_date_of_something_past_ends_with_the_service() -> None:
    """An onset in March 2025 lies before a service on the 14th of that month."""
    found, _ = read(date_of_service="2025-03-14", duration="since 2025-03")
    onset = found.answers["duration"]
    assert isinstance(onset, Onset)
    assert onset.date.last == parse_date("2025-03-14").last
