"""Pain relief after a procedure: percent and duration, from scores and dates that may be partial."""

from collections.abc import Iterator, Mapping

from calc.calculators.calculator import Calculator, Inputs
from calc.calculators.change import Change, percent_of_start
from calc.calculators.lasting import Lasting
from calc.calculators.relief_asked import AFTER, ASKED, BEFORE, END, PROCEDURE, SEEN
from calc.calculators.relief_criteria import Asked, relief_criteria
from calc.calculators.result import Cited, Result, Table
from calc.case.answers import NEVER, Answer
from calc.case.questions import Json
from calc.logic.kleene import FALSE, TRUE, UNKNOWN, Truth, between
from calc.policy.library import Library
from calc.time.dates import Interval
from calc.words.dates import date_in_words

CAPTION = "Figures that criteria ask of relief, and whether they are reached"
COLUMNS = ("Criterion", "Relief", "For how long")
SAID = {TRUE: "yes", FALSE: "no", UNKNOWN: "not known"}
NOT_ASKED = "not asked"
NOTHING = "Enter the pain before and after the procedure, or the dates."


def asks(library: Library) -> tuple[Json, ...]:
    """Two scores, and the dates of the procedure and of the end of relief."""
    return ASKED


def work_out(library: Library, inputs: Inputs) -> Result:
    """Percent and duration as a chart words them, and which figures of criteria they reach."""
    answers = inputs.answers
    change, lasting = _change(answers), _lasting(answers)
    if change and change.fall <= 0:
        lasting = None
    sentences = [*_relief(change), *_duration(lasting)]
    rows = tuple(_row(each, change, lasting) for each in relief_criteria(library)) if sentences else ()
    return Result(
        headline=" ".join(sentences) or NOTHING,
        tables=(Table(CAPTION, COLUMNS, rows, for_chart=False),) if rows else (),
        reasons=tuple(_reasons(change, lasting)),
        open=tuple(_open(answers, change, lasting)),
    )


def cites(library: Library) -> tuple[Cited, ...]:
    """The criteria that ask for relief."""
    return tuple(each.cited for each in relief_criteria(library))


def _change(answers: Mapping[str, Answer]) -> Change | None:
    before, after = answers.get(BEFORE), answers.get(AFTER)
    if isinstance(before, int | float) and isinstance(after, int | float):
        return Change.of(before, after)
    return None


def _lasting(answers: Mapping[str, Answer]) -> Lasting | None:
    """From the procedure to the end of relief, or to the day on which it still lasts."""
    start, end = answers.get(PROCEDURE), answers.get(END)
    until = answers.get(SEEN) if end == NEVER else end
    if not isinstance(start, Interval) or not isinstance(until, Interval) or until.last < start.first:
        return None
    return Lasting(start, until, over=end != NEVER)


def _relief(change: Change | None) -> Iterator[str]:
    if change is None:
        return
    if change.percent is None:
        yield "Pain relief: no percentage, as the pain before was 0."
    elif change.fall <= 0:
        more = f"{percent_of_start(change)} higher" if change.fall else "the same"
        yield f"No pain relief: the pain is {more}."
    else:
        yield f"Pain relief: {percent_of_start(change)}."


def _duration(lasting: Lasting | None) -> Iterator[str]:
    if lasting:
        yield f"Relief {'lasted' if lasting.over else 'has lasted'} {lasting.words}."


def _row(asked: Asked, change: Change | None, lasting: Lasting | None) -> tuple[str, str, str]:
    percent = (
        NOT_ASKED if asked.percent is None else f"at least {asked.percent}%: {SAID[_enough(asked.percent, change)]}"
    )
    if asked.duration is None:
        return asked.cited.citation or asked.cited.link, percent, NOT_ASKED
    none = change is not None and change.fall <= 0
    long = lasting.at_least(asked.duration) if lasting else FALSE if none else UNKNOWN
    return asked.cited.citation or asked.cited.link, percent, f"at least {asked.duration}: {SAID[long]}"


def _enough(percent: int, change: Change | None) -> Truth:
    if change is None or change.percent is None:
        return UNKNOWN
    return between(change.percent >= percent, change.percent >= percent)


def _reasons(change: Change | None, lasting: Lasting | None) -> Iterator[str]:
    if change:
        scores = f"Pain {float(change.start):g} of 10 before the procedure and {float(change.now):g} of 10 after it"
        made = "" if change.percent is None else f": {abs(float(change.fall)):g} of {float(change.start):g}"
        yield f"{scores}{made}."
    if lasting:
        end = "until" if lasting.over else "still there on"
        yield f"Procedure: {date_in_words(lasting.start)}; relief {end} {date_in_words(lasting.end)}."
    if lasting and not (lasting.start.exact and lasting.end.exact):
        yield "A date without its day stands for any day of that month or year, so the duration is a range."
    if lasting and not lasting.over:
        yield "Relief still lasts, so how long it will have lasted is not known."


def _open(answers: Mapping[str, Answer], change: Change | None, lasting: Lasting | None) -> Iterator[str]:
    if change is None:
        yield from (words for name, words in SCORES.items() if name not in answers)
    if lasting or (change and change.fall <= 0):
        return
    dates = [PROCEDURE, END, *([SEEN] if answers.get(END) == NEVER else [])]
    missing = [DATES[name] for name in dates if name not in answers]
    yield from missing or ("how long relief lasted: its end is before the procedure",)


SCORES = {BEFORE: "the pain before the procedure", AFTER: "the pain after it"}
DATES = {
    PROCEDURE: "the date of the procedure",
    END: "when relief ended, or that it still lasts",
    SEEN: "the day on which it still lasted",
}
RELIEF = Calculator("pain-relief", asks, work_out, cites)
