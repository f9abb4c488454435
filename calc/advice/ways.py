"""Ways to meet: every smallest set of changes that leads to "criteria met", the cheapest first.

A way names what would have to be so: an unknown found to be one way, another plan, a later date. Nothing smaller
than it would do, and nothing else is needed: with it done, no remaining unknown can change the outcome. What is
requested, and for whom, no way changes; something else that is known is changed only where nothing else leads
there, to say what stands in the way.

All ways are found, as a family that is never listed as a whole. What they have in common comes once, and choices
that have nothing to do with each other stand side by side: two of three alternatives each are six lines, not nine
ways. Of a history that is not known no way asks what follows from what it asks already, or what cannot be.
"""

from dataclasses import dataclass
from itertools import islice

from calc.advice.outline import Fork, Outline
from calc.advice.search import search
from calc.advice.steps import Step
from calc.case.case import Case
from calc.logic.decision_diagrams import TooLarge
from calc.logic.families import NOTHING
from calc.policy.policy import Policy
from calc.policy.settling import settled

MOST_LISTED = 12


@dataclass(frozen=True, slots=True)
class Ways:
    """The steps that all ways share, and the choices that are left: an alternative of each has to be taken.

    ``count`` is how many ways there are in all, ``cheapest`` a few of them, each with all of its steps. Where the
    case can come to meet the criteria only if something known were otherwise, ``open`` is false, and the ways are
    those with the fewest such things. ``complete`` is false where there was more to look at than the search takes
    on; then there may be others.
    """

    shared: tuple[Step, ...] = ()
    choices: tuple[Fork, ...] = ()
    count: int = 0
    cheapest: tuple[tuple[Step, ...], ...] = ()
    open: bool = False
    complete: bool = False


def ways_to_meet(policy: Policy, case: Case) -> Ways:
    """Find the smallest sets of changes after which the case meets the criteria, whatever else is unknown."""
    try:
        made = search(policy, settled(policy, case))
        found = made.ways(facts=False)
        is_open = found != NOTHING
        found = found or made.fewest_facts()
    except TooLarge:
        return Ways()
    if not found:
        return Ways(complete=made.complete)
    outline = Outline(made)
    whole = outline.of(found)
    listed = tuple(map(outline.listed, islice(outline.prices.in_order(found), MOST_LISTED)))
    return Ways(whole.steps, whole.choices, made.families.count(found), listed, is_open, made.complete)
