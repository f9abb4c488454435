"""What criteria ask of the relief that an earlier procedure gave: its least percentage, and how long it has to last."""

from collections.abc import Iterator
from dataclasses import dataclass

from calc.calculators.citing import cited
from calc.calculators.result import Cited
from calc.case.questions import Json
from calc.policy.library import Library
from calc.time.dates import Span, parse_span
from calc.words.criteria import criteria_of, is_criterion, parts_of

PERCENT, DURATION = "relief_percent", "relief_duration"


@dataclass(frozen=True, slots=True)
class Asked:
    """The figures of one criterion; ``None`` where it asks for none."""

    cited: Cited
    percent: int | None
    duration: Span | None


def relief_criteria(library: Library) -> Iterator[Asked]:
    """Each criterion that asks for at least some relief, or for relief of at least some time."""
    for versions in library.versions.values():
        for node in criteria_of(versions[0]):
            least = dict(_least(node)) if "op" in node else {}
            if least:
                duration = parse_span(least[DURATION]) if DURATION in least else None
                yield Asked(cited(library, versions[0], node), least.get(PERCENT), duration)


def _least(node: Json) -> Iterator[tuple[str, Json]]:
    """The least of either that a condition asks for itself; what is denied is not asked for."""
    if node["op"] == "not":
        return
    if node.get("cmp") == "at_least" and node.get("field") in (PERCENT, DURATION):
        yield node["field"], node["value"]
    for part in (*parts_of(node), *([node["where"]] if "where" in node else [])):
        if not is_criterion(part):
            yield from _least(part)
