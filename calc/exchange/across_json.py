"""One case held against several policies, as plain JSON values."""

from collections.abc import Sequence

from calc.advice.across import Standing, most_awaited
from calc.case.questions import Json
from calc.exchange.asking_json import asking_json
from calc.policy.library import Library


def across_json(library: Library, standings: Sequence[Standing]) -> dict[str, Json]:
    """Where the case stands with each policy, and the question that most of them wait for, with how many do."""
    awaited = most_awaited(standings)
    return {
        "standings": [_standing(library, each) for each in standings],
        "awaited": {"question": awaited.question, "policies": awaited.policies, "of": awaited.of} if awaited else None,
    }


def _standing(library: Library, standing: Standing) -> dict[str, Json]:
    found = standing.determination
    return {
        "policy": found.policy,
        "version": found.version,
        "hash": found.hash,
        "outcomes": list(found.outcomes),
        "decided": found.decided,
        "payer_decides": found.payer_decides,
        "missing": len(found.missing),
        "next": asking_json(library, standing.policy, standing.asking)["next"] if standing.asking else None,
    }
