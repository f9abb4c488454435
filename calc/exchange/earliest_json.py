"""The earliest date and the limits of time, as plain JSON values."""

from datetime import date

from calc.advice.earliest import Earliest, Reason
from calc.advice.limits import Limit
from calc.advice.steps import Step
from calc.case.questions import Json
from calc.exchange.as_json import determination_json
from calc.policy.policy import Policy
from calc.words.answers import answers_in_words
from calc.words.limits import event_in_words, happening, limit_in_words
from calc.words.named import Named, read_named
from calc.words.steps import wanted_in_words


def earliest_json(policy: Policy, found: Earliest) -> dict[str, Json]:
    """The earliest date and what has to hold then, or the day that comes closest and what stands in the way there.

    A date that is not ``settled`` is only the one that no day before it can be: it is to be told as "not before".
    ``limits`` are those that time lifts or ends, ``newly_asked`` the criteria of a new episode where only that helps.
    """
    named = read_named(policy)
    return {
        "start": found.start.isoformat(),
        "date": _day(found.date),
        "settled": found.settled,
        "fresh": [_fresh(policy, step) for step in found.fresh],
        "closest": _day(found.closest),
        "reasons": [_reason(policy, found, reason) for reason in found.reasons],
        "limits": [_limit(policy, named, found, limit) for limit in found.limits],
        "newly_asked": list(found.newly_asked),
        "determination": determination_json(found.determination),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _fresh(policy: Policy, step: Step) -> dict[str, Json]:
    return {"question": step.question, "text": wanted_in_words(policy, step), "criteria": list(step.criteria)}


def _reason(policy: Policy, found: Earliest, reason: Reason) -> dict[str, Json]:
    answers = list(answers_in_words(policy, found.case, reason.because))
    return {"criterion": reason.criterion, "because": list(reason.because), "answers": answers}


def _limit(policy: Policy, named: Named, found: Earliest, limit: Limit) -> dict[str, Json]:
    """``text`` says all but the criterion; the first day of a limit that is over, or the last of one that ends."""
    return {
        "criterion": limit.criterion,
        "citation": named.cited([limit.criterion]),
        "place": named.place([limit.criterion]),
        "events": [
            {
                "question": event.question,
                "item": event.item,
                "date": event.date.first.isoformat(),
                "kind": happening(policy, found.case, event),
                "text": event_in_words(policy, found.case, event),
            }
            for event in limit.events
        ],
        "bound": str(limit.bound) if limit.bound else None,
        "first": _day(limit.first),
        "last": _day(limit.last),
        "binds": limit.binds,
        "new_episode": limit.new_episode,
        "text": limit_in_words(policy, found.case, limit),
    }
