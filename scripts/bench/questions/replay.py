"""Replays: a worked case is asked until it is decided, and answers what its author knew.

A question counts once, also one that the case leaves open; so does the history, whatever is asked about its entries. A
pick list is one click where none of it is so, and one for each that has to be told to be unknown; where one settles it,
or leads on, ticking the first that is so is one click, and the others stay open. Where several have to be so, each is
one, and one more says that the others are not.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from calc import determine
from calc.advice.asking.asking import Ask, Asking, next_question
from calc.advice.asking.reasons import Why
from calc.case.questions import Json
from calc.criteria.evaluation import Missing
from calc.errors import Place
from scripts.bench.questions.cases import Decided


@dataclass
class Replay:
    """How far a case has been asked: what is given and set aside, the clicks so far, and the topics in their order."""

    case: Decided
    given: dict[str, Json] = field(default_factory=dict)
    aside: set[Place] = field(default_factory=set)
    clicks: int = 0
    questions: list[str] = field(default_factory=list)

    @property
    def jumps(self) -> int:
        """How often it came back to a topic that it had left."""
        topics = [self.case.policy.vocabulary.questions[name].topic for name in self.questions]
        blocks = [one for place, one in enumerate(topics) if place == 0 or topics[place - 1] != one]
        return len(blocks) - len({*blocks})

    def take(self, ask: Ask) -> None:
        """Answer what is asked, as far as the case does."""
        if ask.kind == "one":
            self._one(ask.gaps[0])
            return
        self.questions.append(ask.gaps[0].question)
        yes = [gap.question for gap in ask.gaps if self.case.answers.get(gap.question) is True]
        ticked = yes if ask.kind == "count" else yes[:1]
        self.given |= dict.fromkeys(ticked, True)
        self.clicks += len(ticked)
        if not yes or (ask.kind == "count" and not self.case.decides(self.given)):
            self.clicks += 1
            for gap in ask.gaps:
                self._deny(gap)

    def _one(self, gap: Missing) -> None:
        name = gap.question
        if name not in self.questions:
            self.questions.append(name)
            self.clicks += 1
        if gap.item is None and name in self.case.answers and name not in self.given:
            self.given[name] = self.case.answers[name]
        else:
            self.aside.add(Place(name, gap.item, gap.field))

    def _deny(self, gap: Missing) -> None:
        if gap.question in self.case.answers:
            self.given[gap.question] = self.case.answers[gap.question]
        else:
            self.clicks += 1
            self.aside.add(Place(gap.question))


type Order = Callable[[Replay], Ask | None]


def replayed(case: Decided, order: Order) -> Replay:
    """The replay of a case at its end, which is the outcome that all of its answers decide."""
    replay = Replay(case)
    while ask := order(replay):
        replay.take(ask)
    assert case.decides(replay.given), f"{case.policy.id}, {case.id}: nothing is asked any more"
    return replay


def asking(replay: Replay) -> Asking:
    """What the calculator says of the case as far as it was asked."""
    last = replay.questions[-1] if replay.questions else None
    return next_question(replay.case.policy, replay.case.given(replay.given), replay.aside, last)


def in_groups(replay: Replay) -> Ask | None:
    """What comes next, several together where they belong together."""
    return asking(replay).next


def one_at_a_time(replay: Replay) -> Ask | None:
    """The one question that comes next."""
    return _first(asking(replay).missing)


def as_the_form_lists_them(replay: Replay) -> Ask | None:
    """The first of what is missing, in the order of the form."""
    missing = determine(replay.case.policy, replay.case.given(replay.given)).missing
    return _first([gap for gap in missing if Place(gap.question, gap.item, gap.field) not in replay.aside])


def _first(missing: Sequence[Missing]) -> Ask | None:
    return Ask("one", tuple(missing[:1]), Why("open")) if missing else None
