"""The earliest date of service in words, and what it rests on; or what stands in the way."""

from collections.abc import Iterator

from calc.advice.earliest import Earliest
from calc.policy.library import Library
from calc.policy.policy import Policy
from calc.words.answers import answers_in_words
from calc.words.criteria import criteria_of
from calc.words.missing import missing_in_words
from calc.words.standing import AGAINST, NO_JUDGEMENT, WORDS
from calc.words.steps import wanted_in_words
from calc.words.summary import outcomes_in_words


def earliest_in_words(library: Library, policy: Policy, found: Earliest) -> Iterator[str]:
    """The lines that say it."""
    outcome = outcomes_in_words(library, found.determination)
    if found.date is None:
        yield f"No date from {found.start} on: {outcome}"
        yield from _in_the_way(policy, found)
        return
    if found.fresh:
        yield f"{found.date}, if these still hold then: {outcome}"
        yield from (f"  has to hold then: {wanted_in_words(policy, step)}" for step in found.fresh)
    else:
        yield f"{found.date}: {outcome}"
    yield from (f"  still missing: {missing_in_words(policy, gap)}" for gap in found.determination.missing)


def _in_the_way(policy: Policy, found: Earliest) -> Iterator[str]:
    if found.reasons:
        when = "" if found.closest == found.start else f", even on {found.closest}"
        yield f"What stands in the way{when}:"
    for reason in found.reasons:
        answers = "; ".join(answers_in_words(policy, found.case, reason.because))
        node = next((node for node in criteria_of(policy) if node["id"] == reason.criterion), None)
        if node is None:
            yield f"  {answers}"
        else:
            words = NO_JUDGEMENT if node["kind"] in AGAINST else WORDS
            yield f"  {words[found.determination.findings[node['id']].status]}: {node['text']} ({answers})"
