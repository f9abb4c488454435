"""What limits look at and is not known: questions on the request, and fields of listed procedures."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date

from calc.advice.course import Then, course
from calc.calculators.planner.limiting import selections_of
from calc.case.answers import Answer
from calc.case.case import Case
from calc.case.moving import latest_day, move
from calc.case.questions import PRIOR_PROCEDURES, Question
from calc.criteria.circuit import Gate, Index
from calc.criteria.evaluation import Evaluation, Missing
from calc.criteria.history.selections import Episode, taken_from
from calc.logic.kleene import TRUE, UNKNOWN
from calc.policy.policy import Policy
from calc.policy.settling import settled
from calc.time.dates import Span, shift

type Day = date

# How far limits are looked at: none of them reaches further than a new episode of care.
AHEAD = Span(2, "years")
# Of a choice with more options, such as all levels of the spine, none is supposed.
MOST_OPTIONS = 6


@dataclass(frozen=True, slots=True)
class Unknown:
    """An answer that is not known; with ``field``, that of every listed procedure that lacks it."""

    question: str
    field: str = ""

    def asked(self, policy: Policy) -> Question:
        """What it answers."""
        return policy.vocabulary.fields[self.field] if self.field else policy.vocabulary.questions[self.question]

    def answered(self, case: Case, answer: Answer) -> Case:
        """The case with an answer to it."""
        if not self.field:
            return replace(case, answers={**case.answers, self.question: answer})
        history = tuple(replace(each, details={self.field: answer, **each.details}) for each in case.history or ())
        return replace(case, history=history)


def breaks_of(policy: Policy, case: Case) -> Iterator[Unknown]:
    """The events that would have begun a new episode of care, where nothing is known of them."""
    names = dict.fromkeys(name for episode in episodes_of(policy) for name in episode.breaks)
    return (Unknown(name) for name in names if name not in case.answers)


def unknowns(policy: Policy, names: Collection[str], case: Case, start: Day) -> Iterator[Unknown]:
    """What the limits that are not over yet look at and is not known."""
    found: dict[Unknown, None] = {}
    for then in days_of(policy, case, start):
        if then.day > shift(start, AHEAD):
            break
        waiting = [name for name in names if then.values[policy.view.criteria[name].index] != TRUE]
        for index in policy.circuit.below([each for name in waiting for each in _conditions(policy, name)]):
            if then.values[index] == UNKNOWN:
                found |= dict.fromkeys(_asked(policy, index, Evaluation(then.moved.renewed)))
    return iter(found)


def options_of(question: Question) -> tuple[Answer, ...]:
    """The answers that there can be, the most usual first; none where they are too many."""
    if question.kind == "yes_no":
        return (False, True)
    options = tuple(question.options or ())
    if len(options) > MOST_OPTIONS:
        return ()
    return tuple(frozenset({each}) for each in options) if question.several else options


def episodes_of(policy: Policy) -> Iterator[Episode]:
    """The episodes of care that the policy counts within."""
    chosen = (each for selection in selections_of(policy).values() for each in taken_from(selection))
    return (each.episode for each in chosen if each.episode)


def days_of(policy: Policy, case: Case, start: Day) -> Iterator[Then]:
    """The course of time of a case, from a day on or from the first for which it can be entered."""
    start = max(start, latest_day(policy.vocabulary, case))
    return course(policy, settled(policy, move(policy.vocabulary, case, start).known), start)


def _conditions(policy: Policy, name: str) -> Iterator[Index]:
    """A criterion, and when those that it is part of apply."""
    yield policy.view.criteria[name].index
    for other, one in policy.view.criteria.items():
        if name.startswith(f"{other}.") and one.applies is not None:
            yield one.applies


def _asked(policy: Policy, index: Index, run: Evaluation) -> Iterator[Unknown]:
    node = policy.circuit.nodes[index]
    for gap in () if isinstance(node, Gate) else node.gaps(run):
        if not gap.partial and gap.question not in run.case.answers:
            yield _unknown(gap)


def _unknown(gap: Missing) -> Unknown:
    return Unknown(gap.question, (gap.field or "") if gap.question == PRIOR_PROCEDURES else "")
