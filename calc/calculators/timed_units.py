"""Timed units: minutes by code to units, by total time and by midpoint, held against what policies say of units."""

from collections.abc import Iterator, Mapping

from calc.calculators.billing_rules import Counted, cited_rules, further_questions, rules_for, timed_codes
from calc.calculators.calculator import Calculator, Inputs
from calc.calculators.result import Result, Table
from calc.calculators.units import Apportioned, Units, by_midpoint, by_total_time
from calc.calculators.units_in_words import MIDPOINT, TOTAL, code_in_words, number_in_words, reasons, units_in_words
from calc.case.answers import Answer
from calc.case.questions import Json
from calc.policy.library import Library

MINUTES = "minutes_"
OTHERS = "other_timed_codes"
OTHER = {"other_a": "other code A", "other_b": "other code B", "other_c": "other code C"}
UNKNOWN = "not known"
A_DAY = 1440


def asks(library: Library) -> tuple[Json, ...]:
    """Minutes by code, other timed codes of that day, and what policies ask beside units."""
    codes = (_minutes(MINUTES + code, f"Minutes of CPT {code}", NONE_GIVEN) for code in timed_codes(library))
    others = (_minutes(MINUTES + name, f"Minutes of {words}", "") for name, words in OTHER.items())
    further = (library.data["questions"][name] for name in further_questions(library))
    return (*codes, OTHERS_GIVEN, *others, *further)


def work_out(library: Library, inputs: Inputs) -> Result:
    """The units by either rule, why, and how each criterion on units stands for them."""
    answers = inputs.answers
    minutes, complete = _spent(library, answers), _is_complete(answers)
    if all(spent is None for spent in minutes.values()):
        return Result("Enter the minutes of at least one timed code.")
    total, midpoint = by_total_time(minutes, complete=complete), by_midpoint(minutes)
    known = {name: answers[name] for name in further_questions(library) if name in answers}
    alone = {code: units.least for code, units in midpoint.items() if units}
    counted = (Counted(TOTAL, tuple(total.each_way())), Counted(MIDPOINT, (alone,)))
    return Result(
        headline=_headline(total, midpoint, complete=complete),
        tables=(_table(minutes, total, midpoint),),
        reasons=tuple(reasons(minutes, total, complete=complete)),
        rules=rules_for(library, known, counted),
        open=tuple(_open(minutes, answers)),
    )


def _spent(library: Library, answers: Mapping[str, Answer]) -> dict[str, int | None]:
    """The minutes by code: of the codes that policies name, and of others where there were some."""
    found: dict[str, int | None] = {code: _number(answers.get(MINUTES + code)) for code in timed_codes(library)}
    if answers.get(OTHERS) is not False:
        others = {words: _number(answers.get(MINUTES + name)) for name, words in OTHER.items()}
        found |= {words: spent for words, spent in others.items() if spent is not None}
    return found


def _number(answer: Answer | None) -> int | None:
    return int(answer) if isinstance(answer, int | float) else None


def _is_complete(answers: Mapping[str, Answer]) -> bool:
    """Whether all timed codes of the day are known: said to be no others and none given, or said to be and given."""
    return answers.get(OTHERS) is any(MINUTES + name in answers for name in OTHER)


def _headline(total: Apportioned, midpoint: Mapping[str, Units | None], *, complete: bool) -> str:
    counted = [units.least for units in midpoint.values() if units]
    exact = complete and len(counted) == len(midpoint)
    apart = Units(sum(counted), sum(counted) if exact else None)
    # Where the sums agree, so does each code: the most minutes left over are those past the middle of a unit.
    if exact and total.total == apart:
        return f"{units_in_words(apart)}, by either rule."
    differ = "The two rules differ. " if exact else ""
    return f"{differ}{TOTAL}: {units_in_words(total.total)}. {MIDPOINT}: {units_in_words(apart)}."


def _table(minutes: Mapping[str, int | None], total: Apportioned, midpoint: Mapping[str, Units | None]) -> Table:
    rows = [
        (
            code_in_words(code),
            UNKNOWN if spent is None else str(spent),
            *map(_cell, (total.by_code.get(code), midpoint[code])),
        )
        for code, spent in minutes.items()
    ]
    return Table("Units by code", ("Code", "Minutes", TOTAL, MIDPOINT), tuple(rows))


def _cell(units: Units | None) -> str:
    return number_in_words(units) if units else UNKNOWN


def _open(minutes: Mapping[str, int | None], answers: Mapping[str, Answer]) -> Iterator[str]:
    yield from (
        f"minutes of {code_in_words(code)} (enter 0 if none)" for code, spent in minutes.items() if spent is None
    )
    if not _is_complete(answers):
        said = answers.get(OTHERS)
        yield OPEN[said if isinstance(said, bool) else None]


def _minutes(name: str, label: str, hint: str) -> Json:
    asked = {"id": name, "label": label, "type": "number", "unit": "minutes", "min": 0, "max": A_DAY, "step": 1}
    return {**asked, "over_time": "stays", **({"help": hint} if hint else {})}


NONE_GIVEN = "By one provider on one date of service. Enter 0 if it was not given."
# By the answer to whether there were others.
OPEN = {
    None: "whether other timed codes were given that day",
    True: "minutes of the other timed codes",
    False: "whether other timed codes were given that day: the answer is no, yet minutes of some are entered",
}
OTHERS_GIVEN = {
    "id": OTHERS,
    "label": "Other timed codes were given that day",
    "help": "Codes that are billed by units of 15 minutes, such as therapeutic exercise. If so, enter each below.",
    "type": "yes_no",
    "over_time": "stays",
}

TIMED_UNITS = Calculator("timed-units", asks, work_out, cited_rules)
