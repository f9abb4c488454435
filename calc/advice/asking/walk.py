"""The walk: from the outcomes down to the atoms, at each gate first to what settles it soonest."""

from collections.abc import Iterator

from calc.advice.asking.odds import Survey
from calc.criteria.circuit import Gate, Index
from calc.logic.kleene import TRUE

# From the condition of an outcome down to an atom.
type Path = tuple[Index, ...]


def walk(survey: Survey) -> Iterator[Path]:
    """A path to each open atom, in the order of asking.

    The outcomes come in their order: whatever comes later, the condition of the one before has to be known.
    """
    seen = set[Index]()
    for root in _roots(survey):
        yield from _down(survey, (root,), seen)


def _roots(survey: Survey) -> Iterator[Index]:
    values = survey.gaps.outlook.conditions.values
    for outcome in survey.terrain.policy.view.outcomes:
        if outcome.index is None or values[outcome.index] == TRUE:
            return
        if outcome.index in survey.odds:
            yield outcome.index


def _down(survey: Survey, path: Path, seen: set[Index]) -> Iterator[Path]:
    here = path[-1]
    if here not in seen:
        seen.add(here)
        if isinstance(survey.terrain.circuit.nodes[here], Gate):
            for part in survey.odds[here].parts:
                yield from _down(survey, (*path, part), seen)
        else:
            yield path
