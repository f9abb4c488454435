"""Pairs that count as one: the same procedure on the right and on the left within a stated time.

The number of procedures is then the number of members less the most pairs that can be formed of them, each
member in one pair at most. It never falls when a member is added, so the fewest come of the certain members
with every possible pair, and the most of the possible members with the certain pairs alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from calc.case.answers import Answer, chosen
from calc.case.history import Procedure
from calc.criteria.evaluation import Evaluation
from calc.criteria.history.partners import Set, alike, most_pairs, near, stretch
from calc.logic.kleene import TRUE, UNKNOWN, Truth
from calc.time.dates import Span

SIDE = "side"
LEFT, RIGHT = frozenset({"left"}), frozenset({"right"})


@dataclass(frozen=True, slots=True)
class Pairing:
    """Which two procedures count as one: of opposite sides, equal in ``same``, at most ``within`` apart.

    Of several levels, all have to be the same. ``request`` names for each field the question that says the same about
    the request.
    """

    same: tuple[str, ...]
    within: Span
    request: tuple[tuple[str, str], ...]

    def requested(self, run: Evaluation) -> Procedure | None:
        """The request as a procedure, or ``None`` while its date is not known."""
        answers = run.case.answers
        details = {field: answers[question] for field, question in self.request if question in answers}
        return Procedure(-1, "", run.case.service, details) if run.case.service else None


def _side(one: Procedure) -> Answer | None:
    side = one.details.get(SIDE)
    return None if side is None else chosen(side)


def fewest(pairing: Pairing, members: Sequence[Procedure]) -> int:
    """The fewest procedures these can count as."""
    return len(members) - _most_pairs(pairing, members, UNKNOWN)


def most(pairing: Pairing, members: Sequence[Procedure]) -> int:
    """The most procedures these can count as."""
    return len(members) - _most_pairs(pairing, members, TRUE)


def _most_pairs(pairing: Pairing, members: Sequence[Procedure], least: Truth) -> int:
    """The most pairs, each of which is at least ``least``; where a side is not known, no fewer than that."""
    sides = [_side(one) for one in members]
    partners = _partners(pairing, members, sides, surely=least == TRUE)
    paired = [side for side, others in zip(sides, partners, strict=True) if others]
    if None in paired:
        return len(paired) // 2
    return most_pairs(others for side, others in zip(sides, partners, strict=True) if side == LEFT)


def _partners(
    pairing: Pairing, members: Sequence[Procedure], sides: Sequence[Answer | None], *, surely: bool
) -> list[Set]:
    """The members that each can pair with."""
    stretches = [stretch(one.date, pairing.within, surely=surely) for one in members]
    lists = [alike([one.details.get(field) for one in members], surely=surely) for field in pairing.same]
    by_days = near(stretches)
    found = []
    for place, (own, others) in enumerate(zip(stretches, _opposite(sides, surely=surely), strict=True)):
        left = others & by_days.to(own) if own else 0
        for like in lists:
            left &= like[place]
        found.append(left & ~(1 << place))
    return found


def _opposite(sides: Sequence[Answer | None], *, surely: bool) -> list[Set]:
    """For each side the places of the other. A procedure on both sides pairs with none, whatever the other one was."""
    of: dict[frozenset[str] | None, Set] = {
        each: sum(1 << place for place, side in enumerate(sides) if side == each) for each in (LEFT, RIGHT, None)
    }
    unknown = 0 if surely else of[None]
    others: dict[Answer | None, Set] = {LEFT: of[RIGHT] | unknown, RIGHT: of[LEFT] | unknown}
    if not surely:
        others[None] = of[LEFT] | of[RIGHT] | unknown
    return [others.get(side, 0) for side in sides]
