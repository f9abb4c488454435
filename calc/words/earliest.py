"""The earliest date of service in words, and what it rests on; or what stands in the way."""

from collections.abc import Iterator
from datetime import date

from calc.advice.earliest import Earliest
from calc.policy.library import Library
from calc.policy.policy import Policy
from calc.words.answers import answers_in_words
from calc.words.criteria import criteria_of
from calc.words.limits import day_in_words, limits_in_words
from calc.words.missing import missing_in_words
from calc.words.named import read_named
from calc.words.standing import AGAINST, NO_JUDGEMENT, WORDS
from calc.words.steps import wanted_in_words
from calc.words.summary import outcomes_in_words


def earliest_in_words(library: Library, policy: Policy, found: Earliest) -> Iterator[str]:
    """The lines that say it."""
    outcome = outcomes_in_words(library, found.determination)
    if found.date is None:
        yield f"No date from {day_in_words(found.start)} on: {outcome}"
        yield from _in_the_way(policy, found)
        yield from _limits(policy, found)
        return
    hold = ", if these still hold then" if found.fresh else ""
    yield f"{_date(found.date, settled=found.settled)}{hold}: {outcome}"
    yield from (f"  has to hold then: {wanted_in_words(policy, step)}" for step in found.fresh)
    if not found.settled:
        yield from (
            f"  can move it, or rule it out: {missing_in_words(policy, gap)}" for gap in found.determination.missing
        )
    yield from _limits(policy, found)


def _limits(policy: Policy, found: Earliest) -> Iterator[str]:
    lines = list(limits_in_words(policy, read_named(policy), found))
    if lines:
        yield "Limits of time:"
    yield from (f"  {line}" for line in lines)


def _date(day: date, *, settled: bool) -> str:
    """A date that an answer could still move is no date to plan with."""
    said = day_in_words(day)
    return said if settled else f"Not before {said}, based on what is known"


def _in_the_way(policy: Policy, found: Earliest) -> Iterator[str]:
    if found.reasons and found.closest:
        closest = day_in_words(found.closest)
        when = "" if found.closest == found.start else f", even on {closest}"
        yield f"What stands in the way{when}:"
    for reason in found.reasons:
        answers = "; ".join(answers_in_words(policy, found.case, reason.because))
        node = next((node for node in criteria_of(policy) if node["id"] == reason.criterion), None)
        if node is None:
            yield f"  {answers}"
        else:
            words = NO_JUDGEMENT if node["kind"] in AGAINST else WORDS
            yield f"  {words[found.determination.findings[node['id']].status]}: {node['text']} ({answers})"
