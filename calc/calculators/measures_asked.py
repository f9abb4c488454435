"""What is asked of outcome measures: the scores on their scales."""

from calc.case.questions import Json

START, NOW = "_start", "_now"
GLOBAL, GLOBAL_CALLED = "global_impression", "Patient's Global Impression of Change"
PART = "bournemouth_part"
# By how the table calls it; lower is better on each.
SCORED = {
    "numeric_pain": "Numeric Pain Scale",
    "roland_morris": "Roland-Morris Disability Questionnaire",
    "bournemouth": "Bournemouth Questionnaire",
}
PARTS = {"back": "Low back pain", "neck": "Neck pain"}
_MOST = {"numeric_pain": 10, "roland_morris": 24, "bournemouth": 70}
# Whoever averages several ratings of pain has decimals; the others are sums of whole answers.
_STEP = {"numeric_pain": 0.1}
_HELP = {
    "numeric_pain": "0 is no pain. The same kind of rating each time, such as the average of the week.",
    "roland_morris": "The number of statements that apply, out of 24.",
    "bournemouth": "The sum of all 7 questions.",
}
_STAYS = {"over_time": "stays"}


def _scores() -> tuple[Json, ...]:
    return tuple(
        {
            "id": name + when,
            "label": f"{called}, {words}",
            **({"help": _HELP[name]} if when == START else {}),
            "type": "number",
            "unit": "points",
            "min": 0,
            "max": _MOST[name],
            "step": _STEP.get(name, 1),
            **_STAYS,
        }
        for name, called in SCORED.items()
        for when, words in ((START, "at the start"), (NOW, "now"))
    )


ASKED: tuple[Json, ...] = (
    *_scores(),
    {
        "id": PART,
        "label": "Version of the Bournemouth Questionnaire",
        "type": "choice",
        "options": [{"id": part, "label": label} for part, label in PARTS.items()],
        **_STAYS,
    },
    {
        "id": GLOBAL,
        "label": f"{GLOBAL_CALLED}, answer",
        "help": "1 is no change or worse, 7 a great deal better.",
        "type": "number",
        "unit": "",
        "min": 1,
        "max": 7,
        "step": 1,
        **_STAYS,
    },
)
