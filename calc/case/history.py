"""The history: the procedures a patient has had, each with its date and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from calc.case.answers import DATE_FORM, Answer, parse_answer
from calc.case.questions import PRIOR_PROCEDURES, Json, Question, Vocabulary
from calc.errors import BadAnswer, Problem
from calc.time.dates import Interval, parse_date

MOST_PROCEDURES = 200


@dataclass(frozen=True, slots=True)
class Procedure:
    """One prior procedure; ``item`` is its place in the list, ``details`` the fields that are known."""

    item: int
    kind: str
    date: Interval
    details: Mapping[str, Answer]


def read_history(
    vocabulary: Vocabulary, value: Json, service: Interval | None
) -> tuple[tuple[Procedure, ...] | None, list[Problem]]:
    """The history from its JSON list, and what is wrong with it.

    An entry without a usable kind or date leaves the whole history unknown (``None``), since a list that
    lacks one procedure would count too few. A bad detail leaves only that detail unknown.
    """
    if not isinstance(value, list):
        return None, [_problem("not_a_list", "Prior procedures: give a list, empty when there were none.")]
    if len(value) > MOST_PROCEDURES:
        return None, [_problem("too_many", f"Prior procedures: {len(value)} entries; at most {MOST_PROCEDURES}.")]
    problems: list[Problem] = []
    entries = [_read_entry(vocabulary, item, entry, service, problems) for item, entry in enumerate(value)]
    known = tuple(entry for entry in entries if entry is not None)
    return (known if len(known) == len(entries) else None), problems


def _problem(code: str, message: str, item: int | None = None, field: str | None = None) -> Problem:
    return Problem(code, PRIOR_PROCEDURES, message, item, field)


def _read_entry(
    vocabulary: Vocabulary, item: int, entry: Json, service: Interval | None, problems: list[Problem]
) -> Procedure | None:
    where = f"Prior procedure {item + 1}"
    if not isinstance(entry, dict):
        problems.append(_problem("wrong_type", f"{where}: give its kind, date and details as an object.", item))
        return None
    kind = _read_kind(vocabulary, entry.get("procedure"), where, item, problems)
    day = _read_day(entry.get("date"), where, item, service, problems)
    details = _read_details(vocabulary, entry, where, item, problems)
    return Procedure(item, kind, day, details) if kind and day else None


def _read_kind(vocabulary: Vocabulary, value: Json, where: str, item: int, problems: list[Problem]) -> str | None:
    if isinstance(value, str) and value in vocabulary.kinds:
        return value
    accepted = "; ".join(vocabulary.kinds.values())
    problems.append(_problem("not_an_option", f"{where}: choose what it was: {accepted}.", item, "procedure"))
    return None


def _read_day(value: Json, where: str, item: int, service: Interval | None, problems: list[Problem]) -> Interval | None:
    try:
        day = parse_date(value if isinstance(value, str) else "")
    except ValueError as error:
        problems.append(_problem("bad_date", f"{where}, date: {error}. {DATE_FORM}", item, "date"))
        return None
    if service and day.first > service.last:
        message = f"{where}, date: {value} is after the date of service. Enter a date on or before it."
        problems.append(_problem("after_service", message, item, "date"))
        return None
    return day.until(service.last) if service else day


def _read_details(
    vocabulary: Vocabulary, entry: Mapping[str, Json], where: str, item: int, problems: list[Problem]
) -> dict[str, Answer]:
    details: dict[str, Answer] = {}
    for key, value in entry.items():
        if key in ("procedure", "date") or value is None:
            continue
        field = vocabulary.fields.get(key)
        if field is None:
            accepted = ", ".join(vocabulary.fields)
            message = f"{where}: there is no field “{str(key)[:40]}”. Fields: {accepted}."
            problems.append(_problem("unknown_field", message, item, str(key)[:40]))
        else:
            _read_detail(field, value, where, item, details, problems)
    return details


def _read_detail(
    field: Question, value: Json, where: str, item: int, details: dict[str, Answer], problems: list[Problem]
) -> None:
    try:
        details[field.id] = parse_answer(field, value)
    except BadAnswer as error:
        problems.append(_problem(error.code, f"{where}, {error.message}", item, field.id))
