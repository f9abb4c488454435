"""Pairs that count as one: the same procedure on the right and on the left within a stated time.

The number of procedures is then the number of members less the most pairs that can be formed of them, each
member in one pair at most. It never falls when a member is added, so the fewest come of the certain members
with every possible pair, and the most of the possible members with the certain pairs alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from calc.case.answers import Answer, chosen
from calc.case.history import Procedure
from calc.criteria.evaluation import Evaluation
from calc.logic.kleene import FALSE, TRUE, UNKNOWN, Truth, between, truth
from calc.time.dates import Interval, Span, shift

SIDE = "side"
ONE_SIDED = (frozenset({"left"}), frozenset({"right"}))


@dataclass(frozen=True, slots=True)
class Pairing:
    """Which two procedures count as one: of opposite sides, equal in ``same``, at most ``within`` apart.

    Of several levels, all have to be the same. ``request`` names for each field the question that says the same about
    the request.
    """

    same: tuple[str, ...]
    within: Span
    request: tuple[tuple[str, str], ...]

    def is_pair(self, one: Procedure, other: Procedure) -> Truth:
        """Whether the two count as one."""
        found = min(_opposite(one, other), self._near(one.date, other.date))
        for field in self.same if found != FALSE else ():
            values = one.details.get(field), other.details.get(field)
            found = min(found, truth(None if None in values else values[0] == values[1]))
        return found

    def _near(self, one: Interval, other: Interval) -> Truth:
        earlier, later = (one, other) if (one.first, one.last) <= (other.first, other.last) else (other, one)
        furthest = max(one.last, other.last)
        return between(furthest <= shift(earlier.first, self.within), later.first <= shift(earlier.last, self.within))

    def requested(self, run: Evaluation) -> Procedure | None:
        """The request as a procedure, or ``None`` while its date is not known."""
        answers = run.case.answers
        details = {field: answers[question] for field, question in self.request if question in answers}
        return Procedure(-1, "", run.case.service, details) if run.case.service else None


def _side(one: Procedure) -> Answer | None:
    side = one.details.get(SIDE)
    return None if side is None else chosen(side)


def _opposite(one: Procedure, other: Procedure) -> Truth:
    sides = _side(one), _side(other)
    # A procedure on both sides pairs with none, whatever the other one was.
    if any(side is not None and side not in ONE_SIDED for side in sides):
        return FALSE
    return truth(None if None in sides else sides[0] != sides[1])


def fewest(pairing: Pairing, members: Sequence[Procedure]) -> int:
    """The fewest procedures these can count as."""
    return len(members) - _most_pairs(pairing, members, UNKNOWN)


def most(pairing: Pairing, members: Sequence[Procedure]) -> int:
    """The most procedures these can count as."""
    return len(members) - _most_pairs(pairing, members, TRUE)


def _most_pairs(pairing: Pairing, members: Sequence[Procedure], least: Truth) -> int:
    """The most pairs, each of which is at least ``least``; where a side is not known, no fewer than that."""
    if least == UNKNOWN and any(SIDE not in one.details for one in members):
        paired = [one for one in members if any(_is_pair(pairing, one, other, least) for other in members)]
        if any(SIDE not in one.details for one in paired):
            return len(paired) // 2
    left, right = ([one for one in members if _side(one) == side] for side in ONE_SIDED)
    partners = {one.item: [other for other in right if _is_pair(pairing, one, other, least)] for one in left}
    taken: dict[int, Procedure] = {}
    return sum(_place(one, partners, taken, set()) for one in left)


def _is_pair(pairing: Pairing, one: Procedure, other: Procedure, least: Truth) -> bool:
    return one is not other and pairing.is_pair(one, other) >= least


def _place(
    one: Procedure, partners: Mapping[int, Sequence[Procedure]], taken: dict[int, Procedure], tried: set[int]
) -> bool:
    """Find a partner for one procedure, moving earlier partners on where need be (augmenting paths)."""
    for other in partners[one.item]:
        if other.item not in tried:
            tried.add(other.item)
            if other.item not in taken or _place(taken[other.item], partners, taken, tried):
                taken[other.item] = one
                return True
    return False
