"""Units in words: "1 unit", "1 or 2 units", "at least 3 units", and why there are as many."""

from collections.abc import Iterator, Mapping

from calc.calculators.units import LEAST, UNIT, Apportioned, Units, minutes_for
from calc.words.phrases import listed

TOTAL, MIDPOINT = "Total time", "Midpoint"


def units_in_words(units: Units) -> str:
    """A number of units, or the two ends that it lies between."""
    if units.most is None and not units.least:
        return "0 units or more"
    last = units.least if units.most is None else units.most
    return f"{number_in_words(units)} unit{'' if last == 1 else 's'}"


def number_in_words(units: Units) -> str:
    """The number alone, as a table of units has it."""
    if units.most is None:
        return f"at least {units.least}"
    joint = "or" if units.most == units.least + 1 else "to"
    return str(units.least) if units.exact else f"{units.least} {joint} {units.most}"


def code_in_words(code: str) -> str:
    """A procedure code by its number; one without a number is called as it is."""
    return f"CPT {code}" if code.isdecimal() else code


def reasons(minutes: Mapping[str, int | None], total: Apportioned, *, complete: bool) -> Iterator[str]:
    """Why the units come out so, a sentence for each step of either rule."""
    spent = {code: number for code, number in minutes.items() if number}
    if not spent:
        return
    yield _sum(spent, total, complete=complete and None not in minutes.values())
    if total.ahead and len(spent) > 1:
        yield _further(spent, total.ahead)
    if total.tied:
        yield _tie(total)
    for code, number in spent.items():
        if 0 < number % UNIT < LEAST:
            left = f"{number % UNIT} minutes of {code_in_words(code)}"
            yield f"{MIDPOINT}: {left} are left over, under the {LEAST} that a further unit takes."


def _sum(spent: Mapping[str, int], total: Apportioned, *, complete: bool) -> str:
    first, last = minutes_for(total.total.least)
    whole = sum(spent.values())
    added = f"{' + '.join(map(str, spent.values()))} = {whole}" if len(spent) > 1 else str(whole)
    if complete:
        return f"{TOTAL}: {added} minutes; {first} to {last} minutes make {units_in_words(total.total)}."
    return f"{TOTAL}: {added} minutes so far. What is not known can add units, and move one from code to code."


def _further(spent: Mapping[str, int], ahead: tuple[str, ...]) -> str:
    most = listed(f"{code_in_words(code)} ({spent[code] % UNIT})" for code in ahead)
    whose = "goes to the code" if len(ahead) == 1 else "each go to the codes"
    further = "a further unit" if len(ahead) == 1 else f"{len(ahead)} further units, one"
    return f"{TOTAL}: {further} {whose} with the most minutes left over past full {UNIT} minutes: {most}."


def _tie(total: Apportioned) -> str:
    names = listed(code_in_words(code) for code in total.tied)
    place = "1 further unit" if total.free == 1 else f"{total.free} further units"
    return f"{TOTAL}: {names} have equally many minutes left over. Bill {place} on them, at most one on each."
