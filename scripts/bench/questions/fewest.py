"""What a case would have taken, known afterwards: its smallest set of answers, and the whole form up to that point."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping

from calc.case.questions import Json
from scripts.bench.questions.cases import Decided


def smallest(case: Decided, asked: Mapping[str, Json]) -> int:
    """The size of the smallest set of answers found that decides: of each set, answers go as long as it still does.

    From all answers and from those that were ``asked`` for, the last and the first let go of first.
    """
    form = {name: case.answers[name] for name in case.policy.questions if name in case.answers}
    rest = {**form, **case.answers}
    orders = [(rest, [*rest]), (rest, [*rest][::-1]), (asked, [*asked][::-1])]
    return min(_irreducible(case, answers, order) for answers, order in orders)


def _irreducible(case: Decided, answers: Mapping[str, Json], order: Iterable[str]) -> int:
    left = dict(answers)
    for name in order:
        fewer = {other: answer for other, answer in left.items() if other != name}
        if case.decides(fewer):
            left = fewer
    return len(left)


def in_the_form(case: Decided) -> int:
    """How many questions of the form, from its top, have to be gone through until the case is decided."""
    names = case.policy.questions

    def decides(number: int) -> bool:
        return case.decides({name: case.answers[name] for name in names[:number] if name in case.answers})

    return bisect_left(range(len(names)), True, key=decides)
