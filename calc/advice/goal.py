"""The goal: "criteria met" as one function of everything that is not known or could be otherwise."""

from collections.abc import Sequence
from dataclasses import dataclass

from calc.case.case import Case
from calc.criteria.atoms import AnswerAtom, Atom, Fixed
from calc.criteria.circuit import Gate
from calc.criteria.history.atoms import HistoryAtom
from calc.criteria.history.implications import implications
from calc.criteria.inputs import Input
from calc.logic.decision_diagrams import ALWAYS, NEVER, Diagram, Diagrams
from calc.logic.kleene import UNKNOWN, Truth
from calc.outcomes.conditions import Conditions
from calc.policy.policy import Policy


@dataclass(frozen=True, slots=True)
class Goal:
    """``function`` is true in just those cells of ``inputs`` in which the case meets the criteria.

    ``impossible`` is true where no history can be: whoever has had no injection has had none that helped.
    """

    diagrams: Diagrams
    function: Diagram
    impossible: Diagram
    inputs: tuple[Input, ...]


def read_goal(policy: Policy, values: Sequence[Truth], steps: int) -> Goal:
    """The goal of a case whose atoms have these values; raises ``TooLarge`` when the steps are used up.

    What the request is, and cannot become, is taken as it is; all else is left open.
    """
    nodes = policy.circuit.nodes
    free = [
        UNKNOWN if isinstance(node, Gate) or can_be_otherwise(policy, node) else value
        for node, value in zip(nodes, values, strict=True)
    ]
    known = policy.circuit.settle(free)
    conditions = Conditions(policy.circuit, known, policy.inputs, Case(), Diagrams(steps))
    function = _met(policy, conditions)
    owners = (conditions.owners[variable] for variable in conditions.diagrams.depends([function]))
    inputs = tuple(one for _, one in sorted({one.first: one for one in owners}.items()))
    return Goal(conditions.diagrams, function, _impossible(policy, conditions, inputs), inputs)


def can_be_otherwise(policy: Policy, atom: Atom) -> bool:
    """Whether a known value could be another one: not where the policy settles it, or it is what the request is."""
    if isinstance(atom, AnswerAtom):
        return policy.vocabulary.questions[atom.question].change != "fixed"
    return not isinstance(atom, Fixed)


def _impossible(policy: Policy, conditions: Conditions, inputs: Sequence[Input]) -> Diagram:
    """Where one condition on the history holds and another, which follows from it, does not."""
    atoms = [policy.circuit.atom(index) for one in inputs for index in one.atoms]
    diagrams, places, found = conditions.diagrams, policy.circuit.places, NEVER
    for literals in implications([atom for atom in atoms if isinstance(atom, HistoryAtom)]):
        premise, conclusion = (
            conditions.diagram(places[atom]) if holds else diagrams.opposite(conditions.diagram(places[atom]))
            for atom, holds in literals
        )
        found = diagrams.either(found, diagrams.both(premise, diagrams.opposite(conclusion)))
    return found


def _met(policy: Policy, conditions: Conditions) -> Diagram:
    """Where the first outcome whose condition holds is a favourable one."""
    diagrams, left, met = conditions.diagrams, ALWAYS, NEVER
    for outcome in policy.view.outcomes:
        here = ALWAYS if outcome.index is None else conditions.diagram(outcome.index)
        if outcome.id in policy.favourable:
            met = diagrams.either(met, diagrams.both(left, here))
        left = diagrams.both(left, diagrams.opposite(here))
    return met
