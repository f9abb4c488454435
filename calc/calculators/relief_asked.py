"""What is asked of pain relief after a procedure: two scores and the dates."""

from calc.case.questions import Json

BEFORE, AFTER = "pain_before_procedure", "pain_after_procedure"
PROCEDURE, END, SEEN = "procedure_date", "relief_end", "relief_seen"
_SCORE = {"type": "number", "unit": "points", "min": 0, "max": 10, "step": 0.1, "over_time": "stays"}
_DATE = {"type": "date", "over_time": "stays"}

ASKED: tuple[Json, ...] = (
    {"id": BEFORE, "label": "Pain before the procedure", "help": "0 is no pain, 10 the worst.", **_SCORE},
    {
        "id": AFTER,
        "label": "Pain after the procedure",
        "help": "The same kind of rating as before, while relief lasted.",
        **_SCORE,
    },
    {"id": PROCEDURE, "label": "Date of the procedure", "help": "Leave out the day if it is not known.", **_DATE},
    {
        "id": END,
        "label": "Date on which relief ended",
        "help": "When pain was back, as the record says it.",
        "none": "It still lasts",
        **_DATE,
    },
    {
        "id": SEEN,
        "label": "If it still lasts: date of the visit at which it did",
        **_DATE,
    },
)
