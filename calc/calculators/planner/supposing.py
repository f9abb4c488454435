"""What a date depends on: what limits look at and is not known, and the dates that come of each answer to it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice, product

from calc.advice.earliest import first_day
from calc.calculators.planner.limiting import limiting
from calc.calculators.planner.unknowns import Unknown, breaks_of, days_of, episodes_of, options_of, unknowns
from calc.case.answers import NEVER, Answer
from calc.case.case import Case
from calc.case.history import Procedure
from calc.logic.kleene import FALSE
from calc.policy.policy import Policy
from calc.time.dates import Interval, shift

type Day = date
type Answers = Mapping[Unknown, Answer]

# Of choices that are made together.
MOST_WAYS = 64
# Of more options, the others are told in one sentence.
MOST_SHOWN = 3


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
    episode: Answers = dict.fromkeys(breaks_of(policy, case), NEVER)
    unknown = unknowns(policy, search.names, search.case_with(episode), start)
    options = {one: given for one in unknown if (given := options_of(one.asked(policy)))}
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
    latest = day if _exact(case) else first_day(policy, _on_lastdays_of(found), start)
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
        then = next(days_of(self.policy, self.case_with(answers), self.start))
        return sum(then.values[self.policy.view.criteria[name].index] == FALSE for name in self.names)

    def _rank(self, answers: Answers) -> Day:
        """The day; one on which a new episode of care begins is that of no limit."""
        day = self.day(answers)
        last = {each.kind: each.date.first for each in sorted(self.case.history or (), key=_first)}
        begins = {shift(each, episode.gap) for each in last.values() for episode in episodes_of(self.policy)}
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


def _first(event: Procedure) -> Day:
    return event.date.first


def _exact(case: Case) -> bool:
    return all(each.date.exact for each in case.history or ())


def _on_lastdays_of(case: Case) -> Case:
    history = tuple(replace(each, date=Interval(each.date.last, each.date.last)) for each in case.history or ())
    return replace(case, history=history)
