"""What the site says of each calculator: its title, one sentence, and worked examples that the tests work out again."""

from collections.abc import Mapping

from scripts.site.calculators.examples import Described, Example
from scripts.site.calculators.planner_examples import REPEAT_PLANNER

_ALONE = {"other_timed_codes": False}
TIMED_UNITS = Described(
    "Timed units",
    "Minutes of timed codes to billable units, by total time and by midpoint, held against what policies say of units.",
    (
        Example(
            "One code, and the rules agree",
            {"minutes_97140": 38, "minutes_97124": 0, **_ALONE},
            "3 units, by either rule.",
        ),
        Example(
            "A few minutes of a second code",
            {"minutes_97140": 33, "minutes_97124": 0, "other_timed_codes": True, "minutes_other_a": 7},
            "The two rules differ. Total time: 3 units. Midpoint: 2 units.",
        ),
        Example(
            "Eight minutes each",
            {"minutes_97140": 8, "minutes_97124": 8, **_ALONE},
            "The two rules differ. Total time: 1 unit. Midpoint: 2 units.",
        ),
        Example(
            "More than six units",
            {"minutes_97140": 100, "minutes_97124": 0, **_ALONE, "aso_group": False},
            "7 units, by either rule.",
        ),
        Example(
            "Whether there were other codes is not known",
            {"minutes_97140": 20, "minutes_97124": 0},
            "Total time: at least 1 unit. Midpoint: at least 1 unit.",
        ),
    ),
)
MANIPULATION = Described(
    "Manipulation code",
    "Regions manipulated to CPT 98940 to 98943, and what the record has to show.",
    (
        Example(
            "Lumbar and sacral, as in the example of the overview",
            {"regions_manipulated": ["lumbar", "sacral"], "extraspinal_manipulated": False},
            "CPT 98940 for 2 regions of the spine.",
        ),
        Example(
            "Three regions, and a shoulder",
            {"regions_manipulated": ["cervical", "thoracic", "lumbar"], "extraspinal_manipulated": True},
            "CPT 98941 for 3 regions of the spine. Also CPT 98943 outside the spine.",
        ),
        Example(
            "All five regions",
            {
                "regions_manipulated": ["cervical", "thoracic", "lumbar", "sacral", "pelvic"],
                "extraspinal_manipulated": False,
                "treated_location_documented": True,
            },
            "CPT 98942 for 5 regions of the spine.",
        ),
        Example(
            "A knee alone",
            {"regions_manipulated": ["none"], "extraspinal_manipulated": True},
            "CPT 98943 outside the spine.",
        ),
    ),
)
OUTCOME_MEASURES = Described(
    "Outcome measures",
    "Change in pain, disability and impression of change, in points and percent, held against the minimal clinically "
    "important difference.",
    (
        Example(
            "Pain from 7 to 4",
            {"numeric_pain_start": 7, "numeric_pain_now": 4},
            "Numeric Pain Scale, 3 points lower: reaches the figure.",
        ),
        Example(
            "Pain from 10 to 8: two points, and less than 30%",
            {"numeric_pain_start": 10, "numeric_pain_now": 8},
            "Numeric Pain Scale, 2 points lower: reaches the figure.",
        ),
        Example(
            "Disability from 14 to 11",
            {"roland_morris_start": 14, "roland_morris_now": 11},
            "Roland-Morris Disability Questionnaire, 3 points lower: does not reach the figure.",
        ),
        Example(
            "40%, and it is not known whether for back or neck pain",
            {"bournemouth_start": 50, "bournemouth_now": 30},
            "Bournemouth Questionnaire, 20 points lower: not known.",
        ),
        Example(
            "An answer of 6",
            {"global_impression": 6},
            "Patient's Global Impression of Change, answer 6 of 7: reaches the figure.",
        ),
    ),
)
RELIEF = Described(
    "Pain relief",
    "Percent and duration of relief after a procedure, from two scores and dates, with the words for a chart.",
    (
        Example(
            "From 6 to 2, for ten weeks",
            {
                "pain_before_procedure": 6,
                "pain_after_procedure": 2,
                "procedure_date": "2026-03-03",
                "relief_end": "2026-05-12",
            },
            "Pain relief: 66.6%. Relief lasted 2 months and 9 days (70 days).",
        ),
        Example(
            "Only the months are known",
            {
                "pain_before_procedure": 8,
                "pain_after_procedure": 4,
                "procedure_date": "2026-03",
                "relief_end": "2026-05",
            },
            "Pain relief: 50%. Relief lasted from 31 days to 2 months and 30 days (91 days).",
        ),
        Example(
            "It still lasts",
            {
                "pain_before_procedure": 7,
                "pain_after_procedure": 3,
                "procedure_date": "2026-03-03",
                "relief_end": "none",
                "relief_seen": "2026-04-14",
            },
            "Pain relief: 57.1%. Relief has lasted 42 days so far.",
        ),
        Example(
            "Pain that is higher afterward",
            {"pain_before_procedure": 4, "pain_after_procedure": 6},
            "No pain relief: the pain is 50% higher.",
        ),
    ),
)
DESCRIBED: Mapping[str, Described] = {
    "timed-units": TIMED_UNITS,
    "manipulation-code": MANIPULATION,
    "outcome-measures": OUTCOME_MEASURES,
    "pain-relief": RELIEF,
    "repeat-planner": REPEAT_PLANNER,
}
