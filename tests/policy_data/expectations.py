"""What a worked case expects, and the same cut out of a determination, for one comparison."""

from typing import Any

from calc import Determination
from calc.criteria.evaluation import Missing


def as_expected(expect: dict[str, Any]) -> dict[str, Any]:
    """The expectation with its lists of what is missing in a fixed order."""
    return {**expect, **({"missing": sorted(expect["missing"])} if "missing" in expect else {})}


def shown(found: Determination, expect: dict[str, Any]) -> dict[str, Any]:
    """As much of a determination as the case has an expectation for."""
    parts = {
        "outcomes": list(found.outcomes),
        "status": {name: str(found.findings[name].status) for name in expect.get("status", {})},
        "missing": sorted(map(_name, found.missing)),
        "readings": {
            reading: {option: _outcomes(found, reading, option) for option in options}
            for reading, options in expect.get("readings", {}).items()
        },
    }
    return {key: parts[key] for key in expect}


def _name(gap: Missing) -> str:
    return gap.question if gap.item is None else f"{gap.question}[{gap.item}].{gap.field}"


def _outcomes(found: Determination, reading: str, option: str) -> list[str]:
    return next(list(one.outcomes) for one in found.readings if (one.reading, one.option) == (reading, option))
