"""Ways to meet: every smallest set of changes that leads to "criteria met", the cheapest first.

A way names what would have to be so: an unknown documented, a later date, another request, or something
that cannot change. Nothing smaller than it would do, and nothing else is needed: with it done, no remaining
unknown can change the outcome.

Complete for questions of yes/no, choice and number; facts of the history and of dates are taken as
independent of each other. Where there are more than ``MOST_EXACT`` alternatives at some point, only the
``MOST_KEPT`` cheapest are followed from there on, and ``complete`` is false.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from calc.advice.cubes import Algebra, Cube, TooManyCubesError
from calc.advice.fresh import fresh
from calc.advice.other_requests import Change, changed
from calc.advice.steps import Step, cost, steps_of
from calc.advice.variables import Board, board
from calc.case.case import Case
from calc.criteria.circuit import Circuit, Gate, Index
from calc.criteria.evaluation import Evaluation
from calc.policy.circuit_reader import Outcome
from calc.policy.policy import Policy

MOST_EXACT = 60
MOST_KEPT = 12
WEIGHTS = {"fixed": 10_000, "request": 100, "document": 1}

type Goal = tuple[Index, bool]


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways, each a set of steps; ``complete`` says whether they are all of them."""

    ways: tuple[tuple[Step, ...], ...]
    complete: bool


def ways_to_meet(policy: Policy, case: Case) -> Ways:
    """Find the smallest sets of changes after which the case meets the criteria, whatever else is unknown."""
    run = Evaluation(case)
    plans = _plans(policy.view.outcomes, policy.favourable)
    reachable = _reachable(policy.circuit, [goal for plan in plans for goal in plan])
    setting = board(policy, run, sorted({index for index, _ in reachable}))
    try:
        search = _search(policy.circuit, setting, reachable, exact=True)
        cubes = search.all_ways(plans)
    except TooManyCubesError:
        search = _search(policy.circuit, setting, reachable, exact=False)
        cubes = search.all_ways(plans)
    needed = search.algebra.minimal(_without_satisfied(setting, search.algebra, cubes))
    found = {way for cube in needed for way in _ways(policy, run, setting, search.algebra, cube)}
    # To change nothing is smaller than any other way, so where that will do, there is no other.
    return Ways(tuple(sorted(found, key=cost)), complete=search.algebra.complete or () in found)


def _search(circuit: Circuit, setting: Board, reachable: set[Goal], *, exact: bool) -> "_Search":
    widths = [one.width for one in setting.variables]
    algebra = Algebra(widths, MOST_EXACT if exact else MOST_KEPT, exact)
    algebra.weights = [(mask, WEIGHTS[kind]) for kind, mask in _masks(setting, algebra).items()]
    search = _Search(circuit, algebra, {}, [n for n, one in enumerate(setting.variables) if one.current is None])
    search.read(setting, reachable)
    return search


def _masks(setting: Board, algebra: Algebra) -> dict[str, int]:
    """The bits that are dear to lose: where a fact or a request stands today; any of what is not known is cheap."""
    masks = dict.fromkeys(WEIGHTS, 0)
    for number, one in enumerate(setting.variables):
        if one.current is None:
            masks["document"] |= algebra.field(number)
        else:
            kind = "request" if one.changes else "fixed"
            masks[kind] |= 1 << (algebra.offsets[number] + one.current)
    return masks


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
    """The cubes that bring a node to a value, found from its parts and remembered."""

    circuit: Circuit
    algebra: Algebra
    known: dict[Goal, list[Cube]]
    unknown: list[int]

    def all_ways(self, plans: Sequence[Sequence[Goal]]) -> list[Cube]:
        """The cubes of every plan, and what they say together."""
        cubes = self.algebra.minimal(cube for plan in plans for cube in self.together(self.of(*goal) for goal in plan))
        return self.algebra.with_consensus(cubes, self.unknown) if self.algebra.complete else cubes

    def read(self, setting: Board, reachable: set[Goal]) -> None:
        """Put in the cubes of the atoms. What is so already, and need never be otherwise, asks for nothing."""
        used = {goal: setting.demands[goal] for goal in reachable if goal in setting.demands}
        settled = set(range(len(setting.variables)))
        for demand in (one for demands in used.values() for one in demands):
            for number, mask in demand.items():
                current = setting.variables[number].current
                if current is None or not mask >> current & 1:
                    settled.discard(number)
        for goal, demands in used.items():
            self.known[goal] = self.algebra.minimal(self._cube(demand, settled) for demand in demands)

    def _cube(self, demand: dict[int, int], settled: set[int]) -> Cube:
        cube = self.algebra.full
        for number, mask in demand.items():
            if number not in settled:
                cube &= self.algebra.allow(number, mask)
        return cube

    def of(self, index: Index, wanted: bool) -> list[Cube]:
        """The least demanding cubes under which the node has the value."""
        goal = index, wanted
        if goal not in self.known:
            gate = self.circuit.nodes[index]
            assert isinstance(gate, Gate)
            self.known[goal] = self._gate(gate, wanted)
        return self.known[goal]

    def _gate(self, gate: Gate, wanted: bool) -> list[Cube]:
        if gate.operator == "not":
            return self.of(gate.inputs[0], not wanted)
        parts = [self.of(part, wanted) for part in gate.inputs]
        if gate.operator == "at_least":
            return self._several(parts, gate.needed if wanted else len(parts) - gate.needed + 1)
        if (gate.operator == "all") == wanted:
            return self.together(parts)
        return self.algebra.minimal(cube for part in parts for cube in part)

    def together(self, parts: Iterable[list[Cube]]) -> list[Cube]:
        """The cubes that bring about all of the parts."""
        result = [self.algebra.full]
        for part in sorted(parts, key=len):
            result = self.algebra.conjoin(result, part)
        return result

    def _several(self, parts: list[list[Cube]], needed: int) -> list[Cube]:
        reached: list[list[Cube]] = [[self.algebra.full], *([] for _ in range(needed))]
        for part in parts:
            for count in range(needed, 0, -1):
                more = self.algebra.conjoin(reached[count - 1], part)
                reached[count] = self.algebra.minimal([*reached[count], *more])
        return reached[needed]


def _without_satisfied(setting: Board, algebra: Algebra, cubes: Iterable[Cube]) -> Iterable[Cube]:
    """The cubes with every variable freed that is, as it is, among the cells allowed."""
    for cube in cubes:
        freed = cube
        for number, one in enumerate(setting.variables):
            if one.current is not None and algebra.cells(cube, number) >> one.current & 1:
                freed |= algebra.field(number)
        yield freed


def _ways(policy: Policy, run: Evaluation, setting: Board, algebra: Algebra, cube: Cube) -> Iterable[tuple[Step, ...]]:
    """A way for each of the changes of the request that the cube leaves open."""
    choices: list[list[Change | None]] = [[None]]
    fixed: list[Step] = []
    for number, one in enumerate(setting.variables):
        allowed = algebra.cells(cube, number)
        if allowed == (1 << one.width) - 1:
            continue
        if one.changes:
            cells = [cell for cell in range(one.width) if allowed >> cell & 1]
            choices = [[change for cell in cells for change in one.changes[cell]]]
        else:
            fixed += steps_of(policy, run, one, allowed)
    for (change,) in product(*choices):
        yield (*fixed, *steps_of(policy, run, None, change), *_fresh(policy, run, change, fixed))


def _fresh(policy: Policy, run: Evaluation, change: Change | None, taken: Sequence[Step]) -> Iterable[Step]:
    """What has to hold still on the date that a way waits for."""
    return fresh(policy, changed(policy, run.case, change), taken) if change and change.day else ()
