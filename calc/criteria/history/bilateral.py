"""Pairs that count as one: the same procedure on the right and on the left within a stated time.

The number of procedures is then the number of members less the most pairs that can be formed of them, each
member in one pair at most. It never falls when a member is added, so the fewest come of the certain members
with every possible pair, and the most of the possible members with the certain pairs alone.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from calc.case.answers import Answer
from calc.case.history import Procedure
from calc.criteria.evaluation import Evaluation
from calc.logic.kleene import FALSE, TRUE, Truth, all_of, between, truth
from calc.time.dates import Interval, Span, shift

SIDE = "side"
OPPOSITE = ({"left", "right"},)


@dataclass(frozen=True, slots=True)
class Pairing:
    """Which two procedures count as one: of opposite sides, equal in ``same``, at most ``within`` apart.

    ``request`` names for each field the question that says the same about the request.
    """

    same: tuple[str, ...]
    within: Span
    request: tuple[tuple[str, str], ...]

    def is_pair(self, one: Procedure, other: Procedure) -> Truth:
        """Whether the two count as one."""
        equal = (self._agree(one, other, field, lambda a, b: a == b) for field in self.same)
        opposite = self._agree(one, other, SIDE, lambda a, b: {a, b} in OPPOSITE)
        return all_of([opposite, self._near(one.date, other.date), *equal])

    def _agree(self, one: Procedure, other: Procedure, field: str, test: Callable[[Answer, Answer], bool]) -> Truth:
        values = (one.details.get(field), other.details.get(field))
        if None in values:
            # A procedure on both sides pairs with none, whatever the other one was.
            known = next((value for value in values if value is not None), None)
            return truth(False if field == SIDE and known not in (None, "left", "right") else None)
        return truth(test(*values))  # type: ignore[arg-type]  # neither is None

    def _near(self, one: Interval, other: Interval) -> Truth:
        earlier, later = sorted((one, other), key=lambda day: (day.first, day.last))
        furthest = max(one.last, other.last)
        return between(furthest <= shift(earlier.first, self.within), later.first <= shift(earlier.last, self.within))

    def requested(self, run: Evaluation) -> Procedure | None:
        """The request as a procedure, or ``None`` while its date is not known."""
        answers = run.case.answers
        details = {field: answers[question] for field, question in self.request if question in answers}
        return Procedure(-1, "", run.case.service, details) if run.case.service else None


def fewest(pairing: Pairing, members: Sequence[Procedure]) -> int:
    """The fewest procedures these can count as."""
    return len(members) - _most_pairs(members, lambda one, other: pairing.is_pair(one, other) != FALSE)


def most(pairing: Pairing, members: Sequence[Procedure]) -> int:
    """The most procedures these can count as."""
    return len(members) - _most_pairs(members, lambda one, other: pairing.is_pair(one, other) == TRUE)


def _most_pairs(members: Sequence[Procedure], is_pair: Callable[[Procedure, Procedure], bool]) -> int:
    """The most pairs; where a side is not known, no fewer than that."""
    left = [one for one in members if one.details.get(SIDE) == "left"]
    right = [one for one in members if one.details.get(SIDE) == "right"]
    paired = [one for one in members if any(other is not one and is_pair(one, other) for other in members)]
    if any(SIDE not in one.details for one in paired):
        return len(paired) // 2
    partner: dict[int, Procedure] = {}
    return sum(_place(one, right, is_pair, partner, set()) for one in left)


def _place(
    one: Procedure,
    others: Sequence[Procedure],
    is_pair: Callable[[Procedure, Procedure], bool],
    partner: dict[int, Procedure],
    tried: set[int],
) -> bool:
    """Find a partner for one procedure, moving earlier partners on where need be (augmenting paths)."""
    for other in others:
        if is_pair(one, other) and other.item not in tried:
            tried.add(other.item)
            if other.item not in partner or _place(partner[other.item], others, is_pair, partner, tried):
                partner[other.item] = one
                return True
    return False
