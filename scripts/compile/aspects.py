"""Aspects: what policies on one procedure are compared by. A criterion names the one that it is about."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Aspect:
    """What it is called, and the questions or fields of a prior procedure whose bounds are its numbers."""

    label: str
    asks: frozenset[str] = frozenset()


ASPECTS: Mapping[str, Aspect] = {
    "pain-level": Aspect("How strong the pain is", frozenset({"average_pain", "pain_level", "persistent_pain_level"})),
    "conservative-therapy": Aspect(
        "Conservative therapy",
        frozenset({"conservative_therapy_total", "conservative_therapy_last_6_months"}),
    ),
    "interval": Aspect("Time between procedures"),
    "maximum": Aspect("How many at most"),
    "relief": Aspect(
        "What an earlier one or a trial has to have achieved",
        frozenset({
            "relief_percent", "symptom_reduction_percent",
            "intraspinal_trial_pain_relief", "intraspinal_trial_spasm_relief", "stimulator_trial_relief",
        }),
    ),
    "guidance": Aspect("Imaging that guides it", frozenset({"image_guidance"})),
}  # fmt: skip
# Of these a policy can ask for nothing without its criterion saying so.
CERTAIN = ("pain-level", "conservative-therapy", "guidance")
