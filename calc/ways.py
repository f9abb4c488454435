"""Ways to meet: every smallest set of changes that leads to "criteria met", the cheapest first.

A way names what would have to be so: an unknown documented, a later date, another request, or something
that cannot change. Nothing smaller than it would do, and nothing else is needed: with it done, no remaining
unknown can change the outcome.

Complete for questions of yes/no, choice and number; facts of the history and of dates are taken as
independent of each other. Past ``MOST_TERMS`` alternatives the search stops, and ``complete`` is false.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import product

from calc.case import Case
from calc.circuit import Circuit, Gate, Index
from calc.contexts import Change
from calc.policy import Policy
from calc.program import Outcome
from calc.run import Run
from calc.steps import Step, cost, steps_of
from calc.terms import Layout, Term, layout, minimal, with_consensus
from calc.variables import Board, board

MOST_TERMS = 600
MOST_FOR_CONSENSUS = 80

type Goal = tuple[Index, bool]


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways, each a set of steps; ``complete`` says whether they are all of them."""

    ways: tuple[tuple[Step, ...], ...]
    complete: bool


def ways_to_meet(policy: Policy, case: Case) -> Ways:
    """Find the smallest sets of changes after which the case meets the criteria, whatever else is unknown."""
    run = Run(case)
    plans = _plans(policy.view.outcomes, policy.favourable)
    reachable = _reachable(policy.circuit, [goal for plan in plans for goal in plan])
    setting = board(policy, run, sorted({index for index, _ in reachable}))
    search = _Search(policy.circuit, layout([one.width for one in setting.variables]), {})
    search.read(setting, reachable)
    terms = minimal(term for plan in plans for term in search.together([search.of(*goal) for goal in plan]))
    unknown = [number for number, one in enumerate(setting.variables) if one.current is None]
    if len(terms) <= MOST_FOR_CONSENSUS:
        terms = with_consensus(search.plan, terms, unknown)
    else:
        search.complete = False
    needed = minimal(_without_satisfied(setting, search.plan, terms))
    found = {way for term in needed for way in _ways(policy, run, setting, search.plan, term)}
    return Ways(tuple(sorted(found, key=cost)), search.complete)


def _plans(outcomes: Sequence[Outcome], favourable: frozenset[str]) -> list[list[Goal]]:
    """For each favourable outcome the conditions that have to hold, and those before it that must not."""
    plans: list[list[Goal]] = []
    before: list[Goal] = []
    for outcome in outcomes:
        if outcome.id in favourable:
            plans.append([*before, (outcome.index, True)] if outcome.index is not None else list(before))
        elif outcome.index is not None:
            before.append((outcome.index, False))
    return plans


def _reachable(circuit: Circuit, goals: Iterable[Goal]) -> set[Goal]:
    found: set[Goal] = set()
    waiting = list(goals)
    while waiting:
        goal = waiting.pop()
        if goal not in found:
            found.add(goal)
            node = circuit.nodes[goal[0]]
            if isinstance(node, Gate):
                wanted = goal[1] if node.operator != "not" else not goal[1]
                waiting += [(part, wanted) for part in node.inputs]
    return found


@dataclass(slots=True)
class _Search:
    """The terms that bring a node to a value, found from its parts and remembered."""

    circuit: Circuit
    plan: Layout
    known: dict[Goal, list[Term]]
    complete: bool = field(default=True)

    def read(self, setting: Board, reachable: set[Goal]) -> None:
        """Put in the terms of the atoms. What is so already, and need never be otherwise, asks for nothing."""
        used = {goal: setting.demands[goal] for goal in reachable if goal in setting.demands}
        settled = set(range(len(setting.variables)))
        for demand in (one for demands in used.values() for one in demands):
            for number, mask in demand.items():
                current = setting.variables[number].current
                if current is None or not mask >> current & 1:
                    settled.discard(number)
        for goal, demands in used.items():
            self.known[goal] = minimal(self._term(demand, settled) for demand in demands)

    def _term(self, demand: dict[int, int], settled: set[int]) -> Term:
        term = self.plan.full
        for number, mask in demand.items():
            if number not in settled:
                term &= self.plan.allow(number, mask)
        return term

    def of(self, index: Index, wanted: bool) -> list[Term]:
        """The least demanding terms under which the node has the value."""
        goal = index, wanted
        if goal not in self.known:
            gate = self.circuit.nodes[index]
            assert isinstance(gate, Gate)
            self.known[goal] = self._gate(gate, wanted)
        return self.known[goal]

    def _gate(self, gate: Gate, wanted: bool) -> list[Term]:
        if gate.operator == "not":
            return self.of(gate.inputs[0], not wanted)
        parts = [self.of(part, wanted) for part in gate.inputs]
        if gate.operator == "at_least":
            return self._several(parts, gate.needed if wanted else len(parts) - gate.needed + 1)
        if (gate.operator == "all") == wanted:
            return self.together(parts)
        return self._few(minimal(term for part in parts for term in part))

    def together(self, parts: Iterable[list[Term]]) -> list[Term]:
        """The terms that bring about all of the parts."""
        result = [self.plan.full]
        for part in sorted(parts, key=len):
            result = self._few(self.plan.conjoin(result, part))
        return result

    def _several(self, parts: list[list[Term]], needed: int) -> list[Term]:
        reached: list[list[Term]] = [[self.plan.full], *([] for _ in range(needed))]
        for part in parts:
            for count in range(needed, 0, -1):
                reached[count] = minimal([*reached[count], *self.plan.conjoin(reached[count - 1], part)])
        return self._few(reached[needed])

    def _few(self, terms: list[Term]) -> list[Term]:
        if len(terms) > MOST_TERMS:
            self.complete = False
        return terms[:MOST_TERMS]


def _without_satisfied(setting: Board, plan: Layout, terms: Iterable[Term]) -> Iterable[Term]:
    """The terms with every variable freed that is, as it is, among the cells allowed."""
    for term in terms:
        freed = term
        for number, one in enumerate(setting.variables):
            if one.current is not None and plan.cells(term, number) >> one.current & 1:
                freed |= plan.field(number)
        yield freed


def _ways(policy: Policy, run: Run, setting: Board, plan: Layout, term: Term) -> Iterable[tuple[Step, ...]]:
    """A way for each of the changes of the request that the term leaves open."""
    choices: list[list[Change | None]] = [[None]]
    fixed: list[Step] = []
    for number, one in enumerate(setting.variables):
        allowed = plan.cells(term, number)
        if allowed == (1 << one.width) - 1:
            continue
        if one.changes:
            cells = [cell for cell in range(one.width) if allowed >> cell & 1]
            choices = [[change for cell in cells for change in one.changes[cell]]]
        else:
            fixed += steps_of(policy, run, one, allowed)
    for (change,) in product(*choices):
        yield (*fixed, *steps_of(policy, run, None, change))
