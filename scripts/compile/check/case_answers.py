"""The answers of worked cases are valid: the calculator reads them, as it reads those of a person."""

from collections.abc import Iterator

from calc.case.case import read_case
from calc.case.questions import PRIOR_PROCEDURES, Vocabulary, read_vocabulary
from calc.errors import Place
from scripts.compile.canonical.vocabulary import canonical_vocabulary
from scripts.compile.checking import Check
from scripts.compile.data import Data
from scripts.compile.problem import Problem, problem
from scripts.compile.read.located import Map, spot_at


def check(data: Data) -> Iterator[Problem]:
    """Every answer of every case."""
    vocabulary = read_vocabulary(canonical_vocabulary(data.vocabulary))
    unsound = {name for name, question in data.vocabulary.questions.items() if question is None}
    for root in data.cases.values():
        for case in root.maps("cases"):
            yield from check_answers(case.map("answers"), vocabulary, unsound)


def check_answers(answers: Map, vocabulary: Vocabulary, unsound: set[str]) -> Iterator[Problem]:
    """The answers of one case; those to questions whose declaration is itself unsound are left alone."""
    _, faults = read_case(vocabulary, answers)
    for fault in faults:
        if fault.question not in unsound:
            found, _, accepted = fault.message.partition(". ")
            spot = spot_at(answers, steps_to(fault.places[0]))
            yield problem(spot, fault.code.replace("_", "-"), found.rstrip("."), accepted.rstrip(".") or "correct it")


def steps_to(place: Place) -> tuple[int | str, ...]:
    """The way to a place from the answers of a case."""
    if place.item is None:
        return (place.question,)
    return (PRIOR_PROCEDURES, place.item, *([place.field] if place.field else []))


CHECK = Check("case_answers", "case", check)
