"""Paths: choices taken so far, what they are as steps, and what comes of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from calc.advice.fresh import Renewal
from calc.advice.search import WAIT, Search
from calc.advice.serving import Serving, has_part
from calc.advice.standings import Standing
from calc.advice.steps import ORDER, Step, wait
from calc.logic.cheapest import Chosen
from calc.logic.families import Choice
from calc.logic.kleene import Truth


@dataclass(frozen=True, slots=True)
class Path:
    """Choices that have been taken, and how things stand on the day that they lead to.

    ``withheld`` are the answers that have to hold on that day unless a choice that is left makes them otherwise;
    ``known`` are the values at the end of all paths that have the same start, ``renewals`` what has to be fresh on each
    day that they lead to, ``told`` the choices as steps on each.
    """

    made: Search
    serving: Serving
    standing: Standing
    chosen: Chosen = ()
    withheld: frozenset[str] = frozenset()
    known: dict[Chosen, Sequence[Truth]] = field(default_factory=dict)
    renewals: dict[date | None, Renewal] = field(default_factory=dict)
    told: dict[tuple[date | None, int, Choice], Step] = field(default_factory=dict)

    def taking(self, more: Iterable[tuple[int, Choice]]) -> "Path":
        """The path with more choices taken."""
        chosen = (*self.chosen, *more)
        day = next((self.made.day(choice) for variable, choice in chosen if variable == WAIT), self.standing)
        return replace(self, standing=day, chosen=chosen)

    def values(self) -> Sequence[Truth]:
        """The values of the nodes of the policy at its end."""
        if self.chosen not in self.known:
            after: dict[int, set[bool]] = {}
            for variable, choice in self.chosen:
                if variable != WAIT:
                    after |= self.made.inputs[variable].values(choice)
            self.known[self.chosen] = self.serving.after(self.standing.values, after)
        return self.known[self.chosen]

    def steps(self, chosen: Chosen, touched: set[str], later: Iterable[int] = ()) -> tuple[Step, ...]:
        """Some of its choices as steps, what cannot change first; of the criteria those that have a part in it.

        After a wait comes what has to hold on that day, whatever is chosen of the variables that come ``later``; what
        some of those choices make otherwise comes with the choices that do not.
        """
        steps = [self._step(variable, choice) for variable, choice in chosen]
        waits = any(step.kind == "wait" for step in steps)
        if waits or self.withheld:
            steps += [step for step in self._fresh(later) if waits or step.question in self.withheld]
        told = (replace(step, criteria=has_part(step.criteria, touched)) for step in steps)
        return tuple(sorted(told, key=lambda step: ORDER.index(step.kind)))

    def before(self, later: Iterable[int]) -> "Path":
        """The path to the choices of the variables that come later, some of which may make an answer otherwise."""
        lapsed = {*self.standing.moved.lapsed}
        atoms = (
            self.made.policy.circuit.atom(self.made.inputs[number].one.atoms[0]) for number in later if number != WAIT
        )
        return replace(self, withheld=frozenset(name for atom in atoms for name in atom.asks() if name in lapsed))

    def _fresh(self, later: Iterable[int]) -> tuple[Step, ...]:
        open_then = set(later)
        taken = [self._step(variable, choice) for variable, choice in self.chosen if variable not in {WAIT, *open_then}]
        movable = [index for variable in open_then for index in self.made.inputs[variable].one.atoms]
        renewal = self.renewals.setdefault(self.standing.day, Renewal(self.made.policy, self.standing.moved))
        return renewal.fresh(taken, movable)

    def _step(self, variable: int, choice: Choice) -> Step:
        if variable == WAIT:
            return wait(self.made.policy, self.made.today, self.standing)
        key = self.standing.day, variable, choice
        if key not in self.told:
            self.told[key] = self.made.inputs[variable].step(choice, self.standing.run)
        return self.told[key]
