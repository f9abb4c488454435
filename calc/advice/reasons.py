"""What stands in the way: the criteria that a case fails by what it lacks, and no others."""

from collections.abc import Iterator
from dataclasses import dataclass

from calc.advice.shortfall import Lack, Values
from calc.criteria.circuit import Gate, Index
from calc.logic.kleene import FALSE, TRUE, UNKNOWN, Truth, truth
from calc.policy.policy import Policy

type Goal = tuple[Index, bool]


def criteria_in_the_way(policy: Policy, now: Values, lack: Lack) -> tuple[str, ...]:
    """The criteria, in the order of the policy, that would come out otherwise if what is lacking were there.

    Of criteria that others are part of, the innermost.
    """
    then = supposed(policy, now, lack)
    return criteria_between(policy, now, then) or criteria_between(policy, now, then, strict=False)


def supposed(policy: Policy, now: Values, lack: Lack) -> Values:
    """The values that all conditions would have if what is lacking were there."""
    then = list(now)
    for one, cell in lack.cells:
        for index, held in zip(one.atoms, cell, strict=True):
            then[index] = truth(held)
    return policy.circuit.settle(then)


def criteria_between(
    policy: Policy, now: Values, then: Values, *, strict: bool = True, every: bool = False
) -> tuple[str, ...]:
    """The innermost criteria that stand in the way of every favourable outcome now, and of one of them not then.

    Where parts stand against each other, the whole may seem open; one that is not ``strict`` looks behind that too.
    ``every``: also what stands in the way beside them, whether or not it does then, as where a request has to meet one
    criterion and another, and then neither.
    """
    way = _Way(policy, now, then, strict, every)
    ways = [{name for goal in goals for name in way.down(*goal)} for goals in _plans(policy, then)]
    found = min(filter(None, ways), key=len, default=set())
    return tuple(name for name in policy.view.criteria if name in found)


def _plans(policy: Policy, then: Values) -> Iterator[list[Goal]]:
    """For each favourable outcome that can be reached then: it has to hold, and of those before it none may."""
    before: list[Goal] = []
    for outcome in policy.view.outcomes:
        goals = [(outcome.index, True)] if outcome.index is not None else []
        if outcome.id not in policy.favourable:
            before += [(index, False) for index, _ in goals]
        elif all(then[index] != FALSE for index, _ in goals):
            yield [*before, *goals]


def _against(wanted: bool) -> Truth:
    return FALSE if wanted else TRUE


@dataclass(frozen=True, slots=True)
class _Way:
    """The way down from what has to be so, along all that stands against it now and would not then.

    Where parts stand against each other, the whole may seem open; a way that is not ``strict`` leads through that too.
    """

    policy: Policy
    now: Values
    then: Values
    strict: bool
    every: bool = False

    def down(
        self, index: Index, wanted: bool, within: str = "", *, below: bool = False, beside: bool = False
    ) -> set[str]:
        """The innermost criteria on the way, ``within`` where nothing that has a name lies below it.

        ``below``: only what is part of ``within`` may be named, as the opposite of a condition of it was taken.
        ``beside``: it counts even where it stands against then as well.
        """
        against = _against(wanted)
        passable = (against,) if self.strict else (against, UNKNOWN)
        if self.now[index] not in passable or (self.then[index] == against and not beside):
            return set()
        node, name = self.policy.circuit.nodes[index], self._name(index, within, below)
        if not isinstance(node, Gate):
            return {name} if self.now[index] == against else set()
        opposite = node.operator == "not"
        below = bool(name) and (opposite or (below and name == within))
        beside = (opposite and beside) or self._all_needed(index, node, wanted)
        return {
            found
            for part in node.inputs
            for found in self.down(part, wanted != opposite, name, below=below, beside=beside)
        }

    def _all_needed(self, index: Index, gate: Gate, wanted: bool) -> bool:
        """Whether each part of a gate is needed for itself; of a criterion with a guard, what it guards is."""
        if not self.every or gate.operator == "not":
            return False
        return gate.operator == ("all" if wanted else "any") or any(
            each.index == index and each.applies is not None for each in self.policy.view.criteria.values()
        )

    def _name(self, index: Index, within: str, below: bool) -> str:
        """The criterion that stands at a node: where several are alike, the one nearest to what it lies within."""
        names = [name for name, criterion in self.policy.view.criteria.items() if criterion.index == index]
        if below:
            names = [name for name in names if name.startswith(f"{within}.")]
        return max(reversed(names), key=lambda name: (_shared(name, within), -name.count(".")), default=within)


def _shared(name: str, other: str) -> int:
    """How many steps two names have in common from the front."""
    count = 0
    for one, two in zip(name.split("."), other.split("."), strict=False):
        if one != two:
            break
        count += 1
    return count
