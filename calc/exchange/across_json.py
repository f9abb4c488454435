"""One case held against several policies, as plain JSON values."""

from collections.abc import Sequence

from calc.advice.across import Standing, most_awaited
from calc.case.case import Case
from calc.case.questions import Json
from calc.exchange.reasons_json import because_json
from calc.outcomes.because import because
from calc.policy.library import Library
from calc.words.across import asks_in_words, class_of, standing_in_words


def across_json(library: Library, held: Sequence[tuple[Standing, Case]]) -> dict[str, Json]:
    """Where each case stands with its policy, and the question that most of the policies wait for.

    ``class`` is that of the outcome that is certain, "open" or "payer_decides"; ``label`` says it in words.
    """
    awaited = most_awaited([standing for standing, _ in held])
    return {
        "standings": [_standing(library, standing, case) for standing, case in held],
        "awaited": awaited and {"question": awaited.question, "policies": awaited.policies, "of": awaited.of},
    }


def _standing(library: Library, standing: Standing, case: Case) -> dict[str, Json]:
    found = standing.determination
    return {
        "policy": found.policy,
        "version": found.version,
        "hash": found.hash,
        "outcomes": list(found.outcomes),
        "class": class_of(library, standing),
        "label": standing_in_words(library, standing),
        "reasons": _deciding(standing, case) if found.decided else [],
        "reading_matters": any(other.differs for other in found.readings),
        "missing": len(found.missing),
        "asks": asks_in_words(standing),
    }


def _deciding(standing: Standing, case: Case) -> list[Json]:
    """Why it comes out so: the criteria that decide, each with its facts."""
    reasons = because_json(standing.policy, because(standing.policy, case))["reasons"]
    return [reason for reason in reasons if reason["role"] == "decides"]
