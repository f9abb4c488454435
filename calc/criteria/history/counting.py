"""How many procedures a selection holds: lines, sessions, or pairs of sides that count as one."""

from calc.criteria.evaluation import Evaluation
from calc.criteria.history.bilateral import Pairing, fewest, most
from calc.criteria.history.members import Members, certain, possible
from calc.criteria.history.selections import Selection
from calc.criteria.history.sessions import fewest_sessions, may_meet, most_sessions, sessions

type Bounds = tuple[int, int]


def counted(selection: Selection, found: Members, run: Evaluation, *, with_request: bool) -> Bounds:
    """The fewest and the most that they can be, the request among them where asked for."""
    if selection.pairing:
        return _paired(selection.pairing, selection.by_day, found, run, with_request)
    more = int(with_request)
    if selection.by_day:
        return fewest_sessions(found) + more, most_sessions(found) + more
    return len(certain(found)) + more, len(found) + more


def _paired(pairing: Pairing, by_day: bool, found: Members, run: Evaluation, with_request: bool) -> Bounds:
    if by_day and may_meet(found):
        # Two sessions at most are a pair, and none is sure while it is not known what each of them holds.
        more = int(with_request)
        return (fewest_sessions(found) + more + 1) // 2, most_sessions(found) + more
    units = sessions(found) if by_day else found
    request = pairing.requested(run) if with_request else None
    asked = (request,) if request else ()
    unplaced = int(with_request and request is None)
    return fewest(pairing, (*certain(units), *asked)), most(pairing, (*possible(units), *asked)) + unplaced
