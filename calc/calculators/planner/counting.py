"""What each listed procedure counts for: the next procedures whose limits count it, and by which policies."""

from collections.abc import Iterator, Sequence

from calc.advice.counts import counts
from calc.calculators.plans import Plan
from calc.case.case import Case
from calc.case.history import Procedure
from calc.case.moving import latest_day, move
from calc.policy.library import Library
from calc.words.phrases import listed, sentence

type Planned = Sequence[tuple[Plan, Case]]


def counted_in_words(library: Library, history: tuple[Procedure, ...], planned: Planned) -> Iterator[str]:
    """One phrase for each procedure of the list."""
    found = [(plan, counts(library.policy(plan.policy), _on_first_day(library, plan, case))) for plan, case in planned]
    if not all(each for _, each in found):
        # On the day of a plan the list contradicts itself.
        yield from ["Not known"] * len(history)
        return
    for place in range(len(history)):
        by = [plan for plan, each in found if each[place].by]
        perhaps = [plan for plan, each in found if each[place].perhaps and not each[place].by]
        parts = [*_named(by), *(f"perhaps {each}" for each in _named(perhaps))]
        yield sentence("; ".join(parts)) or "No limit on number"


def _on_first_day(library: Library, plan: Plan, case: Case) -> Case:
    day = max(plan.start, latest_day(library.vocabulary, case))
    return move(library.vocabulary, case, day).renewed


def _named(plans: Sequence[Plan]) -> Iterator[str]:
    """Each next procedure, with the policies."""
    numbers: dict[str, list[str]] = {}
    for plan in plans:
        numbers.setdefault(plan.procedure, []).append(plan.number or plan.name)
    return (f"{procedure} ({listed(each)})" for procedure, each in numbers.items())
