"""The repeat planner as its page shows it."""

from scripts.site.calculators.examples import Described, Example

_EPIDURAL = {"procedure": "epidural", "region": "lumbar", "purpose": "therapeutic"}
_HELPED = {"relief_percent": 60, "relief_duration": "5 weeks"}
_FROM = {"plan_from": "2026-11-27"}
REPEAT_PLANNER = Described(
    "Repeat planner",
    "Earlier procedures to the earliest next date by the limits of time and number in each policy, with the count so "
    "far, a timeline, and a calendar file to take away.",
    (
        Example(
            "Two weeks in the initial phase",
            {
                "prior_procedures": [{**_EPIDURAL, "date": "2026-10-14"}, {**_EPIDURAL, "date": "2026-11-20"}],
                **_FROM,
            },
            "Epidural injection, lumbar or sacral: December 4, 2026, on conditions (NIA_CG_300 and NIA_CG_408).",
        ),
        Example(
            "Two months after the initial phase",
            {
                "prior_procedures": [
                    {**_EPIDURAL, **_HELPED, "date": "2026-08-14"},
                    {**_EPIDURAL, **_HELPED, "date": "2026-09-25"},
                    {**_EPIDURAL, "date": "2026-11-04"},
                ],
                **_FROM,
            },
            "Epidural injection, lumbar or sacral: January 4, 2027, on conditions (NIA_CG_300 and NIA_CG_408).",
        ),
        Example(
            "The day of the last one is not known",
            {
                "prior_procedures": [
                    {"procedure": "sacroiliac_injection", "date": "2026-09-02", "purpose": "therapeutic"},
                    {"procedure": "sacroiliac_injection", "date": "2026-11", "purpose": "therapeutic"},
                ],
                **_FROM,
            },
            "Sacroiliac joint injection: not certain, January 1, 2027 to January 30, 2027 (NIA_CG_305).",
        ),
        Example(
            "Four months between denervations",
            {
                "prior_procedures": [
                    {"procedure": "facet_denervation", "date": "2026-09-30", "region": "cervical", "side": "both"},
                ],
                **_FROM,
            },
            "Facet joint denervation (radiofrequency), cervical: January 30, 2027 (NIA_CG_302).",
        ),
        Example(
            "Two regions, a few days apart",
            {
                "prior_procedures": [
                    {**_EPIDURAL, "date": "2026-11-24"},
                    {"procedure": "facet_injection", "region": "cervical", "date": "2026-11-25"},
                ],
                **_FROM,
            },
            "Epidural injection, lumbar or sacral: December 8, 2026, on conditions (NIA_CG_300 and NIA_CG_408). "
            "Facet joint injection, cervical: January 25, 2027, on conditions (NIA_CG_301).",
        ),
    ),
)
