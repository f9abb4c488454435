"""Ways in outline: what they share once, then the choices that are left, each with its alternatives."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from calc.advice.paths import Path
from calc.advice.search import Search
from calc.advice.serving import Serving
from calc.advice.steps import Step
from calc.logic.cheapest import Chosen, Prices
from calc.logic.factors import Factors
from calc.logic.families import Choice, Family

# Of each choice so many alternatives are shown at most, and fewer where all of them would be more than this in all.
MOST_SHOWN = 6
MOST_IN_ALL = 40

type Route = tuple[tuple[int, Choice], Family]


@dataclass(frozen=True, slots=True)
class Fork:
    """A choice that is left: one of its ``count`` ways has to be taken.

    The alternatives say once what several of these ways share, the cheapest first, and side by side those that serve
    the same. ``more`` is how many alternatives are not shown.
    """

    count: int
    alternatives: tuple["Alternative", ...]
    more: int


@dataclass(frozen=True, slots=True)
class Alternative:
    """The steps of an alternative, and the choices that are left after them.

    ``serves`` are the criteria that it satisfies, whichever of its own choices is taken, and that not all of its
    siblings do.
    """

    serves: tuple[str, ...]
    steps: tuple[Step, ...]
    choices: tuple[Fork, ...] = ()


@dataclass(frozen=True, slots=True)
class _Told[Part: (Alternative, Fork)]:
    """A part of the outline, the criteria that have a part in it, and those it serves, whatever is chosen in it."""

    told: Part
    touched: set[str]
    served: tuple[str, ...]


@dataclass(slots=True)
class Outline:
    """Puts the ways of a search in outline."""

    made: Search
    factors: Factors = field(init=False)
    prices: Prices = field(init=False)
    start: Path = field(init=False)
    shown: int = MOST_SHOWN

    def __post_init__(self) -> None:
        self.factors = Factors(self.made.families)
        self.prices = Prices(self.made.families, self.made.cost)
        self.start = Path(self.made, Serving(self.made.policy), self.made.today)

    def of(self, ways: Family) -> Alternative:
        """All ways, of which there is at least one, as one alternative that serves nothing in particular."""
        while self.shown > 1 and self._size(ways, {}) > MOST_IN_ALL:
            self.shown -= 1
        return self._alternative(ways, self.start, ()).told

    def listed(self, chosen: Chosen) -> tuple[Step, ...]:
        """One way with all of its steps."""
        path = self.start.taking(chosen)
        return path.steps(chosen, path.serving.touched(path.values()))

    def _size(self, family: Family, known: dict[Family, int]) -> int:
        """How many alternatives the outline of a family has."""
        if family not in known:
            forks = self._parts(family)[1]
            routes = (route for fork in forks for route in self._routes(fork)[: self.shown])
            known[family] = sum(1 + self._size(rest, known) for _, rest in routes)
        return known[family]

    def _parts(self, family: Family) -> tuple[list[Family], list[Family]]:
        """What all sets share, and the choices that are left, in the order of the variables."""
        families = self.made.families
        parts = sorted(self.factors.of(family), key=lambda part: families.nodes[part][0])
        return [one for one in parts if families.count(one) == 1], [one for one in parts if families.count(one) > 1]

    def _routes(self, family: Family) -> list[Route]:
        """Each first choice of a family, with the sets that follow it, the cheapest first."""
        found: list[Route] = []
        while family:
            variable, branches, family = self.made.families.nodes[family]
            found += [((variable, choice), rest) for choice, rest in branches]
        return sorted(found, key=lambda route: self.made.cost(*route[0]) + self.prices.of(route[1]))

    def _alternative(self, family: Family, path: Path, first: Chosen) -> _Told[Alternative]:
        """An alternative that begins with ``first``; what it serves, whichever of its own choices is taken."""
        alone, forks = self._parts(family)
        own = (*first, *self._cheapest(alone))
        here = path.taking(own)
        later = self.made.families.variables(forks)
        there = here.before(later)
        found = [self._fork(one, there.taking(self._cheapest(set(forks) - {one}))) for one in forks]
        touched = set[str]().union(*(each.touched for each in found)) or path.serving.touched(here.values())
        told = Alternative((), here.steps(own, touched, later), tuple(each.told for each in found))
        return _Told(told, touched, _in_all(found) if found else path.serving.alternatives(here.values()))

    def _cheapest(self, several: Sequence[Family] | set[Family]) -> Iterator[tuple[int, Choice]]:
        return (one for family in several for one in self.prices.cheapest(family))

    def _fork(self, family: Family, path: Path) -> _Told[Fork]:
        """The alternatives of a family that cannot be taken apart, and what any of them serves."""
        every = self._routes(family)
        found = [self._alternative(rest, path, (first,)) for first, rest in every[: self.shown]]
        by_all = _in_all(found)
        groups: dict[tuple[str, ...], list[Alternative]] = {}
        for each in found:
            serves = tuple(name for name in each.served if name not in by_all)
            groups.setdefault(serves, []).append(replace(each.told, serves=serves))
        side_by_side = tuple(each for group in groups.values() for each in group)
        fork = Fork(self.made.families.count(family), side_by_side, len(every) - len(found))
        return _Told(fork, set[str]().union(*(each.touched for each in found)), by_all)


def _in_all(several: Sequence["_Told[Alternative]"] | Sequence["_Told[Fork]"]) -> tuple[str, ...]:
    """What all of several serve."""
    first, *others = (each.served for each in several)
    return tuple(name for name in first if all(name in other for other in others))
