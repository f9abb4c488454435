"""What has to be fresh: the answers that lapse before a date of service, and that the outcome on that date rests on."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property

from calc.advice.grounds import Cells, Grounds
from calc.advice.steps import Step
from calc.case.moving import Moved
from calc.criteria.cells import Cell, agrees
from calc.criteria.circuit import Index
from calc.criteria.evaluation import Evaluation
from calc.criteria.inputs import Input
from calc.logic.decision_diagrams import TooLarge
from calc.outcomes.conditions import Conditions
from calc.outcomes.possible import Outlook
from calc.policy.policy import Policy


def fresh(
    policy: Policy, moved: Moved, granted: Sequence[Step] = (), movable: Collection[Index] = ()
) -> tuple[Step, ...]:
    """The lapsed answers that have to hold on the date the case was moved to, each as far as it has to.

    With these so, and the steps ``granted`` taken, the favourable outcomes are as near as with every lapsed answer
    renewed, whatever has become of the others and of the atoms that are ``movable``; without any one of them, they are
    not. An answer that a step makes another, or may, need not hold. In the order of the form. Where that is too much to
    work out, all lapsed answers that the outcome may rest on, as they were stated.
    """
    return Renewal(policy, moved).fresh(granted, movable)


@dataclass
class Renewal:
    """A case that was moved to another date. What several ways that lead there have in common is worked out once."""

    policy: Policy
    moved: Moved

    @cached_property
    def inputs(self) -> Mapping[str, Input]:
        """The input of each lapsed answer that the policy looks at."""
        return _inputs(self.policy, self.moved)

    @cached_property
    def stated(self) -> Mapping[str, Cells]:
        """The cells that each leaves open, as it was stated."""
        return {question: _stated(self.policy, one, self.moved) for question, one in self.inputs.items()}

    @cached_property
    def conditions(self) -> Conditions:
        """What is possible with all of them open, before any step."""
        values = self.policy.circuit.evaluate(Evaluation(self.moved.known))
        found = Conditions(self.policy.circuit, values, self.policy.inputs, self.moved.known)
        with suppress(TooLarge):
            # Most of its diagrams are the same once some steps are taken.
            Outlook(found).region(self.policy.view, self.policy.favourable)
        return found

    def fresh(self, granted: Sequence[Step] = (), movable: Collection[Index] = ()) -> tuple[Step, ...]:
        """Which have to hold once some steps are taken; see the function of this name."""
        changed = {step.question for step in granted}
        lapsed = {
            question: one
            for question, one in self.inputs.items()
            if question not in changed and not {*movable} & {*one.atoms}
        }
        if not lapsed:
            return ()
        stated = {question: self.stated[question] for question in lapsed}
        outlook = Outlook(self.conditions.with_open([*movable, *_indices(self.policy, granted)]))
        needed = Grounds(self.policy, outlook, lapsed, granted).least(stated)
        if needed is None:
            needed = {question: stated[question] for question in _behind(self.policy, outlook, lapsed)}
        return tuple(_step(self.policy, question, lapsed[question], cells) for question, cells in needed.items())


def _indices(policy: Policy, granted: Sequence[Step]) -> Iterator[Index]:
    return (policy.circuit.places[atom] for step in granted for atom in step.atoms)


def _inputs(policy: Policy, moved: Moved) -> dict[str, Input]:
    """The input of each lapsed answer that the policy looks at."""
    found: dict[str, Input] = {}
    for question in policy.questions:
        for index, _ in policy.circuit.on_answer.get(question, ()) if question in moved.lapsed else ():
            if index in policy.inputs.together:
                found[question] = policy.inputs.together[index]
    return found


def _stated(policy: Policy, one: Input, moved: Moved) -> Cells:
    """The cells that an answer leaves open, as it was stated."""
    run = Evaluation(moved.renewed)
    now = [policy.circuit.atom(index).value(run) for index in one.atoms]
    return [agrees(cell, now) for cell in one.cells]


def _behind(policy: Policy, outlook: Outlook, lapsed: Mapping[str, Input]) -> list[str]:
    """The lapsed answers that can still change which outcome it is."""
    atoms = {policy.circuit.places[atom] for atom in outlook.atoms(policy.view)}
    return [question for question, one in lapsed.items() if not atoms.isdisjoint(one.atoms)]


def _step(policy: Policy, question: str, one: Input, cells: Cells) -> Step:
    """What has to hold, by one condition alone where that says it."""
    wanted = tuple(cell for cell, held in zip(one.cells, cells, strict=True) if held)
    for place, index in enumerate(one.atoms):
        for value in (True, False):
            if wanted == tuple(cell for cell in one.cells if cell[place] == value):
                return _named(policy, question, (index,), ((True,), (False,)), ((value,),))
    return _named(policy, question, one.atoms, one.cells, wanted)


def _named(
    policy: Policy, question: str, indices: tuple[Index, ...], cells: Sequence[Cell], allowed: Sequence[Cell]
) -> Step:
    names = dict.fromkeys(name for index in indices for name in policy.circuit.criteria.get(index, ()))
    criteria = tuple(name for name in names if name in policy.view.criteria)
    atoms = tuple(map(policy.circuit.atom, indices))
    return Step("fresh", question, atoms, tuple(cells), tuple(allowed), criteria=criteria)
