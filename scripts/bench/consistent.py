"""A case without what contradicts itself in it, since of a history that does nothing is evaluated."""

from collections.abc import Iterator

from calc import Case, Library, read_case
from calc.case.questions import DATE_OF_SERVICE, PRIOR_PROCEDURES, Json
from calc.errors import Place
from calc.policy.settling import settle


class InconsistentError(Exception):
    """What contradicts itself in a case cannot be left out of it."""


def consistent(library: Library, name: str, answers: Json) -> Case:
    """The case of some answers under a policy, which lose each detail and answer that another one contradicts."""
    left = {**answers, PRIOR_PROCEDURES: [dict(each) for each in answers[PRIOR_PROCEDURES]]}
    while True:
        case, _ = read_case(library.vocabulary, left)
        places = set(_contradicting(library, name, case))
        if not places:
            return case
        if not [place for place in places if _leave_out(left, place)]:
            raise InconsistentError(f"{name}: {places}")


def _contradicting(library: Library, name: str, case: Case) -> Iterator[Place]:
    for problem in settle(library.in_force(name, case.service), case).problems:
        yield Place(problem.question, problem.item, problem.field)
        yield from problem.also


def _leave_out(answers: Json, place: Place) -> bool:
    """Leave out what stands at a place, unless it is a date or the kind of a procedure."""
    if place.item is None:
        fixed = place.question in (PRIOR_PROCEDURES, DATE_OF_SERVICE)
        return not fixed and answers.pop(place.question, None) is not None
    fixed = place.field in ("date", "procedure", None)
    return not fixed and answers[PRIOR_PROCEDURES][place.item].pop(place.field, None) is not None
