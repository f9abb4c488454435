"""Where a case stands with one of several policies, in words."""

from calc.advice.across import Standing
from calc.policy.library import Library

OPEN, PAYER = "open", "payer_decides"
WORDS = {OPEN: "Needs information", PAYER: "Depends on the payer's judgment"}


def class_of(library: Library, standing: Standing) -> str:
    """The class of the outcome that is certain; else whether answers are missing, or the payer's judgment alone."""
    found = standing.determination
    if found.decided:
        return str(library.data["outcomes"][found.outcomes[0]]["class"])
    return PAYER if found.payer_decides else OPEN


def standing_in_words(library: Library, standing: Standing) -> str:
    """The label of the outcome that is certain, or what it hangs on."""
    found = standing.determination
    label = library.data["outcomes"][found.outcomes[0]]["label"] if found.decided else ""
    return str(label) or WORDS[class_of(library, standing)]


def asks_in_words(standing: Standing) -> str:
    """The question that a policy asks next, of several the first; empty where it asks nothing."""
    ask = standing.asking.next if standing.asking else None
    return standing.policy.vocabulary.questions[ask.gaps[0].question].label if ask else ""
