"""What a date depends on: what limits look at and is not known, and the dates that come of each answer to it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice, product

from calc.advice.course import Then, course
from calc.advice.earliest import first_day
from calc.calculators.planner.limiting import limiting, selections_of
from calc.case.answers import NEVER, Answer
from calc.case.case import Case
from calc.case.history import Procedure
from calc.case.moving import latest_day, move
from calc.case.questions import PRIOR_PROCEDURES, Question
from calc.criteria.circuit import Gate, Index
from calc.criteria.evaluation import Evaluation, Missing
from calc.criteria.history.selections import Episode, taken_from
from calc.logic.kleene import FALSE, TRUE, UNKNOWN
from calc.policy.policy import Policy
from calc.policy.settling import settled
from calc.time.dates import Interval, Span, shift

type Day = date
type Answers = Mapping["Unknown", Answer]

# How far limits are looked at: none of them reaches further than a new episode of care.
AHEAD = Span(2, "years")
# Of a choice with more options, such as all levels of the spine, none is supposed.
MOST_OPTIONS = 6
# Of choices that are made together.
MOST_WAYS = 64
# Of more options, the others are told in one sentence.
MOST_SHOWN = 3


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


@dataclass(frozen=True, slots=True)
class Alternative:
    """The day that comes of another answer to one thing, with what has to be supposed for it besides.

    No day where waiting alone does not help then.
    """

    unknown: Unknown
    answer: Answer
    besides: Answers
    day: Day | None


@dataclass(frozen=True, slots=True)
class Supposed:
    """A case with the answers that its limits wait for ``supposed``: those without which the day would be another.

    ``alternatives`` are the days that come of other answers; ``soonest`` is that of the case as it stands, before which
    no answer leads. ``breaks`` are the questions on events that begin a new episode of care, where none is supposed;
    ``after_break`` is the day where there was one for all that is known. ``latest`` is the day for the last days that
    partial dates can be.
    """

    case: Case
    day: Day | None
    supposed: Answers
    alternatives: tuple[Alternative, ...]
    soonest: Day | None
    breaks: tuple[Unknown, ...]
    after_break: Day | None
    latest: Day | None


def suppose(policy: Policy, case: Case, start: Day) -> Supposed:
    """Look for what the date of a case depends on."""
    search = _Search(policy, limiting(policy), case, start)
    episode: Answers = dict.fromkeys(_breaks(policy, case), NEVER)
    unknown = _unknowns(policy, search.names, search.case_with(episode), start)
    options = {one: given for one in unknown if (given := _options(one.asked(policy)))}
    usual = search.usual(episode, options)
    supposed = search.needed(usual)
    day, found, soonest = search.day(supposed), search.case_with(supposed), search.day({})
    others = [
        search.alternative(usual, supposed, one, other)
        for one, answer in supposed.items()
        for other in options.get(one, ())
        if other != answer and len(options[one]) <= MOST_SHOWN
    ]
    apart = tuple(each for each in others if each.day != day)
    breaks = tuple(one for one in supposed if one in episode)
    after_break = search.day({one: answer for one, answer in supposed.items() if one not in episode})
    latest = day if _exact(case) else first_day(policy, _on_last_days(found), start)
    return Supposed(found, day, supposed, apart, soonest, breaks, after_break, latest)


@dataclass
class _Search:
    policy: Policy
    names: Collection[str]
    case: Case
    start: Day
    known: dict[frozenset[tuple[Unknown, Answer]], Day | None] = field(default_factory=dict)

    def case_with(self, answers: Answers) -> Case:
        case = self.case
        for one, answer in answers.items():
            case = one.answered(case, answer)
        return case

    def day(self, answers: Answers) -> Day | None:
        key = frozenset(answers.items())
        if key not in self.known:
            self.known[key] = first_day(self.policy, self.case_with(answers), self.start)
        return self.known[key]

    def usual(self, given: Answers, options: Mapping[Unknown, Sequence[Answer]]) -> Answers:
        """One answer to each of several: no, and of choices those by which most limits stand in the way at the start.

        Nothing where no limit does. Of several that are alike in this, those by which they take longest.
        """
        answers = {**given, **{one: each[0] for one, each in options.items()}}
        choices = [one for one in options if one.asked(self.policy).kind != "yes_no"]
        combined = islice(product(*(options[one] for one in choices)), MOST_WAYS)
        ways = [{**answers, **dict(zip(choices, way, strict=True))} for way in combined]
        against = [self._against(way) for way in ways]
        if not max(against):
            return {}
        return max((way for way, count in zip(ways, against, strict=True) if count == max(against)), key=self._rank)

    def _against(self, answers: Answers) -> int:
        """How many limits stand in the way at the start."""
        then = next(_days(self.policy, self.case_with(answers), self.start))
        return sum(then.values[self.policy.view.criteria[name].index] == FALSE for name in self.names)

    def _rank(self, answers: Answers) -> Day:
        """The day; one on which a new episode of care begins is that of no limit."""
        day, last = (
            self.day(answers),
            {each.kind: each.date.first for each in sorted(self.case.history or (), key=_first)},
        )
        begins = {shift(each, episode.gap) for each in last.values() for episode in _episodes(self.policy)}
        return date.min if day is None or day in begins else day

    def needed(self, answers: Answers, free: Collection[Unknown] | None = None) -> Answers:
        """Those without which the day is another; of the ``free`` ones, where not all are."""
        kept = dict(answers)
        for one in reversed([*answers]):
            less = {other: answer for other, answer in kept.items() if other != one}
            if (free is None or one in free) and self.day(less) == self.day(kept):
                kept = less
        return kept

    def alternative(self, usual: Answers, supposed: Answers, one: Unknown, answer: Answer) -> Alternative:
        """What another answer comes to: what did not matter beside the one supposed may matter then."""
        answers = {**usual, one: answer}
        needed = self.needed(answers, usual.keys() - supposed.keys())
        besides = {other: said for other, said in needed.items() if other not in supposed}
        return Alternative(one, answer, besides, self.day(answers))


def _episodes(policy: Policy) -> Iterator[Episode]:
    chosen = (each for selection in selections_of(policy).values() for each in taken_from(selection))
    return (each.episode for each in chosen if each.episode)


def _breaks(policy: Policy, case: Case) -> Iterator[Unknown]:
    """The events that would have begun a new episode of care, where nothing is known of them."""
    names = dict.fromkeys(name for episode in _episodes(policy) for name in episode.breaks)
    return (Unknown(name) for name in names if name not in case.answers)


def _days(policy: Policy, case: Case, start: Day) -> Iterator[Then]:
    start = max(start, latest_day(policy.vocabulary, case))
    return course(policy, settled(policy, move(policy.vocabulary, case, start).known), start)


def _unknowns(policy: Policy, names: Collection[str], case: Case, start: Day) -> Iterator[Unknown]:
    """What the limits that are not over yet look at and is not known."""
    found: dict[Unknown, None] = {}
    for then in _days(policy, case, start):
        if then.day > shift(start, AHEAD):
            break
        waiting = [name for name in names if then.values[policy.view.criteria[name].index] != TRUE]
        for index in policy.circuit.below([each for name in waiting for each in _conditions(policy, name)]):
            if then.values[index] == UNKNOWN:
                found |= dict.fromkeys(_asked(policy, index, Evaluation(then.moved.renewed)))
    return iter(found)


def _conditions(policy: Policy, name: str) -> Iterator[Index]:
    """A criterion, and when those that it is part of apply."""
    yield policy.view.criteria[name].index
    for other, one in policy.view.criteria.items():
        if name.startswith(f"{other}.") and one.applies is not None:
            yield one.applies


def _first(event: Procedure) -> Day:
    return event.date.first


def _exact(case: Case) -> bool:
    return all(each.date.exact for each in case.history or ())


def _on_last_days(case: Case) -> Case:
    history = tuple(replace(each, date=Interval(each.date.last, each.date.last)) for each in case.history or ())
    return replace(case, history=history)


def _asked(policy: Policy, index: Index, run: Evaluation) -> Iterator[Unknown]:
    node = policy.circuit.nodes[index]
    for gap in () if isinstance(node, Gate) else node.gaps(run):
        if not gap.partial and gap.question not in run.case.answers:
            yield _unknown(gap)


def _unknown(gap: Missing) -> Unknown:
    return Unknown(gap.question, (gap.field or "") if gap.question == PRIOR_PROCEDURES else "")


def _options(question: Question) -> tuple[Answer, ...]:
    """The answers that there can be, the most usual first; none where they are too many."""
    if question.kind == "yes_no":
        return (False, True)
    options = tuple(question.options or ())
    if len(options) > MOST_OPTIONS:
        return ()
    return tuple(frozenset({each}) for each in options) if question.several else options
