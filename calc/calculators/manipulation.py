"""Chiropractic manipulation: regions treated to procedure codes, and what the record has to show."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from calc.calculators.calculator import Calculator, Inputs
from calc.calculators.record_rules import cited_rules, questions_on_record, rules_on_record
from calc.calculators.result import Cited, Result
from calc.calculators.tables import CODES, SourceTable, source_table
from calc.case.answers import Answer
from calc.case.questions import Json
from calc.policy.library import Library
from calc.words.phrases import listed

SPINE, OUTSIDE, NONE = "regions_manipulated", "extraspinal_manipulated", "none"
REGIONS = {"cervical": "Cervical", "thoracic": "Thoracic", "lumbar": "Lumbar", "sacral": "Sacral", "pelvic": "Pelvic"}
_NUMBER = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Codes:
    """The code for each number of regions of the spine, and the one for outside the spine, as the table has them."""

    spine: Mapping[int, str]
    outside: str | None


def asks(library: Library) -> tuple[Json, ...]:
    """The regions, and what documentation criteria ask."""
    return (
        SPINE_ASKED,
        OUTSIDE_ASKED,
        *(library.data["questions"][name] for name in questions_on_record(library, _all(library))),
    )


def work_out(library: Library, inputs: Inputs) -> Result:
    """The codes for the regions, why, and how each documentation criterion stands."""
    answers = inputs.answers
    table = source_table(library, CODES)
    if table is None or not answers:
        return Result("Tick the regions that were manipulated.")
    codes, regions = read_codes(table), _regions(answers)
    known = {name: answers[name] for name in questions_on_record(library, _all(library)) if name in answers}
    held = rules_on_record(library, _all(library), known)
    return Result(
        headline=" ".join(_headline(codes, regions, answers.get(OUTSIDE))),
        reasons=tuple(_reasons(codes, regions, answers.get(OUTSIDE))),
        rules=held,
        open=(*_open(answers, regions), *_silent(len(cited_rules(library, _all(library))) - len(held))),
    )


def read_codes(table: SourceTable) -> Codes:
    """The codes by number of regions, from the table: "3 or 4 regions of the spine", "Outside the spine"."""
    spine = {int(number): row[1] for row in table.rows for number in _NUMBER.findall(row[0])}
    return Codes(spine, next((row[1] for row in table.rows if not _NUMBER.search(row[0])), None))


def cites(library: Library) -> tuple[Cited, ...]:
    """The table of codes, and the documentation criteria."""
    table = source_table(library, CODES)
    return (table.cited, *cited_rules(library, _all(library))) if table else ()


def _all(library: Library) -> frozenset[str]:
    table = source_table(library, CODES)
    return frozenset(row[1] for row in table.rows) if table else frozenset()


def _regions(answers: Mapping[str, Answer]) -> tuple[str, ...] | None:
    """The regions of the spine in their order; ``None`` where they are not known, or "none" is ticked beside some."""
    ticked = answers.get(SPINE)
    if not isinstance(ticked, frozenset) or (NONE in ticked and len(ticked) > 1):
        return None
    return tuple(region for region in REGIONS if region in ticked)


def _headline(codes: Codes, regions: tuple[str, ...] | None, outside: Answer | None) -> Iterator[str]:
    if regions is None:
        yield "Code for the spine: not known."
    elif regions:
        yield f"CPT {codes.spine.get(len(regions), 'not in the table')} for {_counted(regions)} of the spine."
    if outside is True:
        yield f"{'Also ' if regions else ''}CPT {codes.outside} outside the spine."
    elif outside is None:
        yield "Outside the spine: not known."
    elif regions == ():
        yield "No manipulation, so no code."


def _counted(regions: tuple[str, ...]) -> str:
    return f"{len(regions)} region{'' if len(regions) == 1 else 's'}"


def _reasons(codes: Codes, regions: tuple[str, ...] | None, outside: Answer | None) -> Iterator[str]:
    if regions:
        code = codes.spine.get(len(regions))
        numbers = [str(number) for number, each in codes.spine.items() if each == code]
        named = listed(REGIONS[region].lower() for region in regions)
        yield f"Spine: {named}. {' or '.join(numbers)} region{'' if numbers == ['1'] else 's'}: CPT {code}."
    if outside is True:
        yield f"Outside the spine: CPT {codes.outside}, once, for one region or more."
    if outside is True and regions:
        yield "Whether both codes are paid for one date, and with which modifier, none of the policies here says."


def _open(answers: Mapping[str, Answer], regions: tuple[str, ...] | None) -> Iterator[str]:
    if regions is None:
        mixed = "; “none” is ticked beside some" if SPINE in answers else ""
        yield f"which regions of the spine were manipulated{mixed}"
    if OUTSIDE not in answers:
        yield "whether anything outside the spine was manipulated"


def _silent(number: int) -> Iterator[str]:
    if number:
        yield f"what the record shows on {number} point{'' if number == 1 else 's'} of documentation, not answered here"


SPINE_ASKED = {
    "id": SPINE,
    "label": "Regions of the spine that were manipulated",
    "help": "Pelvic means the sacroiliac joint. Count a region once, however many segments of it were treated.",
    "type": "choice",
    "several": True,
    "options": [{"id": name, "label": label} for name, label in {**REGIONS, NONE: "None"}.items()],
    "over_time": "stays",
}
OUTSIDE_ASKED = {
    "id": OUTSIDE,
    "label": "A region outside the spine was manipulated",
    "help": "Such as a shoulder, a knee or the jaw.",
    "type": "yes_no",
    "over_time": "stays",
}
MANIPULATION = Calculator("manipulation-code", asks, work_out, cites)
