"""Facts of a case in words, each beside what it is held against: "Pain level: 5.9 points; at least 6 are needed".

A bound is told as what would be needed where the criterion is not met; elsewhere as what holds.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from calc.case.answers import Answer, Onset
from calc.case.case import Case
from calc.case.questions import DATE_OF_SERVICE, PRIOR_PROCEDURES, Question
from calc.criteria.answer_atoms import Holds, Is, Length, Number, Since
from calc.criteria.atoms import AnswerAtom, Atom
from calc.criteria.history.atoms import HistoryAtom
from calc.logic.kleene import TRUE, Truth
from calc.policy.policy import Policy
from calc.time.dates import Interval, Span, shift
from calc.words.answers import labelled, number_in_words
from calc.words.dates import date_in_words
from calc.words.durations import elapsed_in_words
from calc.words.phrases import COMPARED, one_of

LONGEST_CHOICE = 90
# Before options, or what is asked of an earlier procedure.
WANTED = "needed: "

type Conditions = Sequence[tuple[Atom, Truth]]


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact in words: what is known, in short and in full, and the bound that it was held against.

    ``bound`` is empty where the answer says it by itself; ``needed`` says that it is what would be needed. ``detail``
    is what the full form adds: the dates of procedures, or which of them it is; ``full`` a full form of its own.
    """

    questions: tuple[str, ...]
    short: str
    detail: str = ""
    bound: str = ""
    needed: bool = False
    full: str = ""

    @property
    def value(self) -> str:
        """What is known, in full."""
        return self.full or (f"{self.short} ({self.detail})" if self.detail else self.short)

    @property
    def text(self) -> str:
        """What is known, and the bound."""
        return self.value + self.tail

    @property
    def tail(self) -> str:
        """The bound as the end of a phrase."""
        if not self.bound:
            return ""
        return f"; {self.bound}" if self.needed else f", {self.bound}" if self.detail else f" ({self.bound})"


def answers_stated(policy: Policy, case: Case, conditions: Conditions, *, needed: bool) -> Iterator[Stated]:
    """The answers that some conditions look at, each once, with all that it is held against."""
    by_question: dict[str, list[tuple[AnswerAtom, Truth]]] = {}
    for atom, value in conditions:
        if isinstance(atom, AnswerAtom):
            by_question.setdefault(atom.question, []).append((atom, value))
    for name, held in by_question.items():
        question, answer = policy.vocabulary.questions[name], case.answers.get(name)
        if answer is not None:
            said = _dated(labelled(question, answer), answer, case)
            yield Stated((name,), said, "", _bound(question, answer, held, needed=needed), needed)


def _dated(words: str, answer: Answer, case: Case) -> str:
    """How long ago it was, where both days are known."""
    day = answer.date if isinstance(answer, Onset) else answer
    service = case.service
    if not isinstance(day, Interval) or not day.exact or service is None or not service.exact:
        return words
    ago = elapsed_in_words(day.first, service.first)
    return words if day == service else f"{words}, {ago} before the date of service"


def _bound(question: Question, answer: Answer, held: Sequence[tuple[AnswerAtom, Truth]], *, needed: bool) -> str:
    if question.options:
        return _options(question, held) if needed else ""
    words = (_limit(question, answer, atom, (value == TRUE) != needed, needed=needed) for atom, value in held)
    return (" or " if needed else " and ").join(dict.fromkeys(filter(None, words)))


def _limit(question: Question, answer: Answer, atom: AnswerAtom, holds: bool, *, needed: bool) -> str:
    if not isinstance(atom, (Number, Length, Since)):
        return ""
    comparison = COMPARED[atom.comparator, holds]
    shown = str(atom.bound) if isinstance(atom.bound, Span) else number_in_words(atom.bound, question.unit)
    start = answer.date if isinstance(answer, Onset) else answer
    day = first_day(start, comparison, atom.bound) if isinstance(start, Interval) else ""
    return f"{required(comparison, shown)}{day}" if needed else f"{comparison} {shown}"


def _options(question: Question, held: Sequence[tuple[AnswerAtom, Truth]]) -> str:
    """The options that one of the conditions would want."""
    options = question.options or {}
    sets = [(atom.values, value != TRUE) for atom, value in held if isinstance(atom, (Is, Holds))]
    wanted = [label for name, label in options.items() if any((name in values) == holds for values, holds in sets)]
    words = one_of(wanted, [label for label in options.values() if label not in wanted])
    return f"{WANTED}{words}" if words and len(words) <= LONGEST_CHOICE else ""


def required(comparison: str, shown: str) -> str:
    """A bound as a demand: "at least 6 points are needed", "at most 1 level is allowed"."""
    verb = "is" if shown.startswith("1 ") or shown == "1" or shown.endswith("%") else "are"
    return f"{comparison} {shown} {verb} {'allowed' if comparison in ('at most', 'less than') else 'needed'}"


def first_day(start: Interval, comparison: str, bound: float | Span) -> str:
    """From which day on a time since a known day is long enough, or up to which it is short enough."""
    if not start.exact or not isinstance(bound, Span):
        return ""
    day = shift(start.first, bound)
    turns: Mapping[str, Callable[[], tuple[str, date]]] = {
        "at least": lambda: ("from", day),
        "more than": lambda: ("from", day + timedelta(days=1)),
        "at most": lambda: ("until", day),
        "less than": lambda: ("until", day - timedelta(days=1)),
    }
    if comparison not in turns:
        return ""
    word, turn = turns[comparison]()
    return f", so {word} {date_in_words(Interval(turn, turn))}"


def questions_stated(conditions: Conditions) -> tuple[str, ...]:
    """The questions that conditions look at, without the date that all time is measured to."""
    asked = (name for atom, _ in conditions for name in atom.asks() if name != DATE_OF_SERVICE)
    return tuple(dict.fromkeys(asked))


def of_history(conditions: Conditions) -> list[tuple[HistoryAtom, Truth]]:
    """The conditions that look at the list of prior procedures."""
    return [
        (atom, value) for atom, value in conditions if isinstance(atom, HistoryAtom) and PRIOR_PROCEDURES in atom.asks()
    ]
