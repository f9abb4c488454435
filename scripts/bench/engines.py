"""Evaluations of the largest policy in CPython, beside the same decision under another engine."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import cycle
from statistics import median
from typing import Any

from calc import Case, Library, Policy, determine, read_case, read_library
from calc.criteria.evaluation import Evaluation
from calc.outcomes.trace import trace
from scripts.bench.rate import per_second
from scripts.bench.zen import as_decision, context, disagreements

type Json = Any

ROUNDS = 7


class EnginesDisagreeError(Exception):
    """The two came to different values, so their speeds cannot be compared."""


@dataclass(frozen=True)
class Engines:
    """Cases per second, over all worked cases of the policy ``policy`` with ``nodes`` distinct conditions."""

    policy: str
    nodes: int
    cases: int
    traced: float
    determined: float
    zen: float
    zen_traced: float


def measure_engines(data: Mapping[str, Json]) -> Engines:
    """Time each way in turns, so that noise hits all; raise ``EnginesDisagreeError`` when a value differs."""
    library = read_library(data)
    policy = max((library.policy(name) for name in data["policies"]), key=lambda found: len(found.circuit.nodes))
    answers = [case["answers"] for case in data["cases"][policy.id]]
    cases = [read_case(library.vocabulary, given)[0] for given in answers]
    decision, contexts = as_decision(policy), _contexts(library, policy, answers)
    ways: tuple[Callable[[], object], ...] = (
        _each(cases, lambda case: _traced(policy, case)),
        _each(cases, lambda case: determine(policy, case)),
        _each(contexts, decision.evaluate),
        _each(contexts, lambda given: decision.evaluate(given, {"trace": True})),
    )
    rounds = [[per_second(way) for way in ways] for _ in range(ROUNDS)]
    return Engines(policy.id, len(policy.circuit.nodes), len(cases), *map(median, zip(*rounds, strict=True)))


def _traced(policy: Policy, case: Case) -> object:
    values = policy.circuit.evaluate(Evaluation(case))
    return trace(policy.circuit, policy.view, values)


def _contexts(library: Library, policy: Policy, answers: list[Json]) -> list[Json]:
    """What the other engine is given for each case, once it has shown that it comes to the same values."""
    decision, found = as_decision(policy), []
    for given in answers:
        values = policy.circuit.evaluate(Evaluation(read_case(library.vocabulary, given)[0]))
        found.append(context(policy, given, values))
        if different := disagreements(policy, decision.evaluate(found[-1])["result"], values):
            raise EnginesDisagreeError(f"{policy.id}: node {different[0]} differs for the answers {given}")
    return found


def _each[T](items: list[T], action: Callable[[T], object]) -> Callable[[], object]:
    """One item after the other, from the start again at the end."""
    endless = cycle(items)
    return lambda: action(next(endless))
