"""The goal: "criteria met" as one function of everything that is not known or could be otherwise."""

from collections.abc import Sequence
from dataclasses import dataclass

from calc.case.case import Case
from calc.criteria.atoms import AnswerAtom, Atom, Fixed
from calc.criteria.circuit import Gate
from calc.criteria.inputs import Input
from calc.logic.decision_diagrams import ALWAYS, NEVER, Diagram, Diagrams
from calc.logic.kleene import UNKNOWN, Truth
from calc.outcomes.conditions import Conditions
from calc.policy.policy import Policy


@dataclass(frozen=True, slots=True)
class Goal:
    """``function`` is true in just those cells of ``inputs`` in which the case meets the criteria."""

    diagrams: Diagrams
    function: Diagram
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
    inputs = sorted({one.first: one for one in owners}.items())
    return Goal(conditions.diagrams, function, tuple(one for _, one in inputs))


def can_be_otherwise(policy: Policy, atom: Atom) -> bool:
    """Whether a known value could be another one: not where the policy settles it, or it is what the request is."""
    if isinstance(atom, AnswerAtom):
        return policy.vocabulary.questions[atom.question].change != "fixed"
    return not isinstance(atom, Fixed)


def _met(policy: Policy, conditions: Conditions) -> Diagram:
    """Where the first outcome whose condition holds is a favourable one."""
    diagrams, left, met = conditions.diagrams, ALWAYS, NEVER
    for outcome in policy.view.outcomes:
        here = ALWAYS if outcome.index is None else conditions.diagram(outcome.index)
        if outcome.id in policy.favourable:
            met = diagrams.either(met, diagrams.both(left, here))
        left = diagrams.both(left, diagrams.opposite(here))
    return met
