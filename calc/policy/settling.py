"""Settling a case: answers that contradict each other count as unknown, and those that the history gives are filled in.

Which answers are held against each other is declared in the data, whatever the policy; of a case, those count that the
policy asks for. A contradiction has to hold certainly. Then no certainty may rest on any of the answers that make it:
all of them are unknown until one is changed, and where that is the kind or the date of an earlier procedure, or
what the list says as a whole, so is the history. The date of service stands, since all else is held against it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from calc.case.answers import Answer
from calc.case.case import Case
from calc.case.history import Procedure
from calc.case.moving import Moved, move
from calc.case.questions import DATE_OF_SERVICE, PRIOR_PROCEDURES, Vocabulary
from calc.criteria.coherence import Clash, Given
from calc.criteria.evaluation import Evaluation
from calc.errors import Place, Problem
from calc.policy.policy import Policy

CODE = "contradiction"
# Without either of these an entry cannot be counted.
COUNTED_BY = (None, "procedure", "date")


@dataclass(frozen=True, slots=True)
class Settled:
    """A case that no contradiction is left in, and a problem for each that was."""

    case: Case
    problems: tuple[Problem, ...] = ()


def settled(policy: Policy, case: Case) -> Case:
    """The case as it is to be evaluated."""
    return case if case.derived is not None else settle(policy, case).case


def settle(policy: Policy, case: Case, vocabulary: Vocabulary | None = None) -> Settled:
    """Settle a case; what is wrong is said in the labels of ``vocabulary``, that of the policy where none is given."""
    said_in = vocabulary or policy.vocabulary
    clashes = list(policy.coherence.clashes(Evaluation(_asked(policy, case))))
    case = _without(case, (place for clash in clashes for place in clash.places))
    derived = _derived(policy, case)
    denied = list(_denied(case, derived))
    case = _without(case, (place for clash in denied for place in clash.places))
    # Nothing is taken from a history that denies an answer: it is unknown.
    found = _filled_in(case, () if denied else derived)
    return Settled(found, tuple(_problem(clash, said_in) for clash in (*clashes, *denied)))


def move_to(policy: Policy, case: Case, day: date) -> Moved:
    """A settled case on another date of service, with what its history gives for that date.

    No answers come to contradict each other on a later date that did not before: what has to fit into the time since
    something has more room then. Raise ``ValueError`` for a day before ``latest_day``.
    """
    moved = move(policy.vocabulary, case, day)
    derived = _derived(policy, moved.known)
    known, renewed = (_filled_in(each, derived) for each in (moved.known, moved.renewed))
    return Moved(known, renewed, moved.lapsed)


def _asked(policy: Policy, case: Case) -> Case:
    """What the policy asks for of a case, so that a receipt, which holds nothing else, comes to the same."""
    answers = {name: answer for name, answer in case.answers.items() if name in policy.asked}
    return Case(answers, case.history if PRIOR_PROCEDURES in policy.asked else None)


def _without(case: Case, places: Iterable[Place]) -> Case:
    """The case with what stands at these places unknown."""
    found = set(places)
    questions = {place.question for place in found if place.item is None} - {DATE_OF_SERVICE}
    if not questions and not found:
        return case
    answers = {name: answer for name, answer in case.answers.items() if name not in questions}
    entries = [place for place in found if place.question == PRIOR_PROCEDURES]
    uncounted = any(place.field in COUNTED_BY for place in entries)
    return replace(case, answers=answers, history=None if uncounted else _history(case.history, entries))


def _history(history: tuple[Procedure, ...] | None, places: Iterable[Place]) -> tuple[Procedure, ...] | None:
    unknown = {(place.item, place.field) for place in places}
    return history and tuple(
        replace(one, details={name: each for name, each in one.details.items() if (one.item, name) not in unknown})
        for one in history
    )


def _derived(policy: Policy, case: Case) -> tuple[Given, ...]:
    return tuple(policy.coherence.derived(Evaluation(_asked(policy, case))))


def _denied(case: Case, derived: Iterable[Given]) -> Iterator[Clash]:
    """Answers that are not what the history gives."""
    for question, answer, because, places in derived:
        stated = case.answers.get(question)
        if stated is not None and stated != answer:
            yield Clash(because, (Place(question), *_in_history(places)))


def _in_history(places: Iterable[Place]) -> Iterator[Place]:
    """The entries that give an answer, or the list as a whole where it is what the list does not hold."""
    entries = [place for place in places if place.item is not None]
    yield from entries or (Place(PRIOR_PROCEDURES),)


def _filled_in(case: Case, derived: Iterable[Given]) -> Case:
    """The case with what its history gives; what was answered otherwise, for another date, is unknown."""
    answers: dict[str, Answer] = dict(case.answers)
    given = set()
    for question, answer, *_ in derived:
        if answers.setdefault(question, answer) == answer:
            given.add(question)
        else:
            del answers[question]
    return replace(case, answers=answers, derived=frozenset(given))


def _problem(clash: Clash, vocabulary: Vocabulary) -> Problem:
    first, *others = clash.places
    named = "; ".join(_named(place, vocabulary) for place in clash.places)
    message = f"{clash.text} Change one of these: {named}."
    return Problem(CODE, first.question, message, first.item, first.field, tuple(others), clash.text)


def _named(place: Place, vocabulary: Vocabulary) -> str:
    if place.item is None:
        return f"“{vocabulary.questions[place.question].label}”"
    field = vocabulary.fields.get(place.field or "")
    part = field.label if field else {"date": "Date", "procedure": "Kind"}.get(place.field or "")
    return f"prior procedure {place.item + 1}" + (f", “{part}”" if part else "")
