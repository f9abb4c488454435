"""Cases of NIA_CG_300 that stand in no worked case: a repeat injection, by the answers of its form."""

from typing import Any

REPEAT: dict[str, Any] = {
    "date_of_service": "2026-12-01",
    "request_purpose": "spinal_pain",
    "spinal_region": "lumbar",
    "epidural_approach": "interlaminar",
    "diagnostic_for_surgery": False,
    "last_surgery_in_region": "none",
    "new_pathology": "none",
    "active_infection": False,
    "skin_infection_at_site": False,
    "obstructing_stenosis": False,
}


def injection(day: str) -> dict[str, Any]:
    """An earlier one that helped for two weeks."""
    return {
        "procedure": "epidural",
        "date": day,
        "region": "lumbar",
        "purpose": "therapeutic",
        "relief_percent": 60,
        "relief_duration": "2 weeks",
        "function_improved": False,
    }


HISTORY = [injection(day) for day in ("2026-08-26", "2026-10-14", "2026-11-04")]
TOO_SOON = {**REPEAT, "prior_procedures": HISTORY}
OPEN = {**REPEAT, "prior_procedures": HISTORY[2:]}
