"""What a person gets by entering a case again for another day: the oracle for whatever moves the date of service."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from calc import Case, Policy, determine, read_case
from calc.case.answers import Onset, Total
from calc.case.questions import Vocabulary
from calc.criteria.evaluation import Evaluation
from calc.time.dates import Interval, parse_date, parse_span, shift


def entered(vocabulary: Vocabulary, answers: Mapping[str, Any], day: date) -> Case | None:
    """The case for ``day``, its lapsed answers given again as they were; ``None`` when it is refused for that day.

    ``answers`` are as they were stated for their own date of service, and lengths have gone on from there.
    """
    stated = parse_date(answers["date_of_service"])
    kept, lengths = {**answers, "date_of_service": day.isoformat()}, {}
    for name, value in answers.items():
        kind = vocabulary.questions[name].over_time
        if kind in ("grows", "may_grow") and not (value.startswith("since ") or stated.first <= day <= stated.last):
            span = parse_span(kept.pop(name))
            began = Interval(shift(stated.first, span, -1), shift(stated.last, span, -1))
            if kind == "grows" and began.first > day:
                return None
            lengths[name] = (
                Total(span, began) if kind == "may_grow" else Onset(Interval(began.first, min(began.last, day)))
            )
    case, problems = read_case(vocabulary, kept)
    return None if problems else Case({**case.answers, **lengths}, case.history)


def first_day(policy: Policy, answers: Mapping[str, Any], start: date, days: int = 3 * 366) -> date | None:
    """The first of so many days for which the case is accepted and can meet the criteria, each of them tried."""
    known: dict[tuple[int, ...], bool] = {}
    for day in (start + timedelta(days=number) for number in range(days)):
        case = entered(policy.vocabulary, answers, day)
        if case:
            values = tuple(policy.circuit.evaluate(Evaluation(case)))
            if values not in known:
                known[values] = not policy.favourable.isdisjoint(determine(policy, case).outcomes)
            if known[values]:
                return day
    return None
