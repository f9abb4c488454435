"""The facts of a case, each with its place, and the case with some of them alone.

A fact is an answer, the list of prior procedures with the kind and date of each, or one more field of an entry.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from itertools import groupby

from calc.case.case import Case
from calc.case.questions import PRIOR_PROCEDURES
from calc.errors import Place

THE_LIST = Place(PRIOR_PROCEDURES)
MOST_DETAILS = 120


def facts_of(case: Case, questions: Collection[str]) -> tuple[Place, ...]:
    """The places of all facts that answer some questions."""
    answers = [Place(name) for name in case.answers if name in questions]
    if case.history is None or PRIOR_PROCEDURES not in questions:
        return tuple(answers)
    details = (Place(PRIOR_PROCEDURES, each.item, name) for each in case.history for name in each.details)
    return (*answers, THE_LIST, *details)


def with_only(case: Case, facts: Collection[Place]) -> Case:
    """The case of these facts alone, not settled yet; all else is unknown."""
    answers = {name: answer for name, answer in case.answers.items() if Place(name) in facts}
    if case.history is None or THE_LIST not in facts:
        return Case(answers)
    return Case(answers, tuple(
        replace(each, details={
            name: value for name, value in each.details.items() if Place(PRIOR_PROCEDURES, each.item, name) in facts
        })
        for each in case.history
    ))  # fmt: skip


def fewest(facts: Sequence[Place], will_do: Callable[[Collection[Place]], bool]) -> tuple[Place, ...]:
    """What is left when all that can be is left out, one after the other, so that the rest still will do.

    None of it is needless, where leaving out a fact never makes up for leaving out another. Of histories with more than
    ``MOST_DETAILS`` further fields, a field of all entries counts as one fact, since each try takes its time.
    """
    kept = list(facts)
    apart = sum(each.item is not None for each in facts) <= MOST_DETAILS

    def leave_out(group: Sequence[Place]) -> None:
        nonlocal kept
        without = set(group)
        rest = [each for each in kept if each not in without]
        if will_do(rest):
            kept = rest
        elif len(group) > 1 and apart and THE_LIST not in without:
            middle = len(group) // 2
            leave_out(group[:middle])
            leave_out(group[middle:])

    for group in _groups(facts):
        leave_out(group)
    return tuple(kept)


def _groups(facts: Sequence[Place]) -> list[list[Place]]:
    """What is left out together where it can be: the whole history, one field of all entries, each answer alone."""
    history = [each for each in facts if each.question == PRIOR_PROCEDURES]
    details = sorted((each for each in history if each != THE_LIST), key=lambda each: str(each.field))
    fields = [list(group) for _, group in groupby(details, key=lambda each: each.field)]
    return [*([history] if history else []), *fields, *([each] for each in facts if each.item is None)]
