"""The walk: from the outcomes down to the atoms, at each gate first to what settles it soonest."""

from collections.abc import Iterator
from dataclasses import dataclass

from calc.advice.asking.odds import Survey
from calc.criteria.circuit import Gate, Index
from calc.logic.kleene import FALSE, TRUE

type Path = tuple[Index, ...]


@dataclass(frozen=True, slots=True)
class Walk:
    """The ways down through what a survey found open."""

    survey: Survey

    def paths(self) -> Iterator[Path]:
        """From the condition of an outcome to an atom, each atom once, in the order of asking."""
        seen = set[Index]()
        for root in self._roots():
            yield from self._down((root,), seen)

    def _roots(self) -> Iterator[Index]:
        values = self.survey.values
        for outcome in self.survey.terrain.policy.view.outcomes:
            if outcome.index is None or values[outcome.index] == TRUE:
                return
            if values[outcome.index] != FALSE and outcome.index in self.survey.odds:
                yield outcome.index

    def _down(self, path: Path, seen: set[Index]) -> Iterator[Path]:
        here = path[-1]
        if here not in seen:
            seen.add(here)
            if isinstance(self.survey.terrain.circuit.nodes[here], Gate):
                for part in self.survey.odds[here].parts:
                    yield from self._down((*path, part), seen)
            else:
                yield path
