"""A case keeps its good answers and names the bad ones."""

from typing import Any

import pytest

from calc import Case, Problem, read_case
from calc.answers import Onset
from calc.dates import parse_date
from calc.errors import BadRequest
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
    prior = [{"procedure": "block", "date": "2025-01-01"}] * 201
    assert codes(read(prior_procedures=prior)[1]) == [("too_many", "prior_procedures", None, None)]


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
