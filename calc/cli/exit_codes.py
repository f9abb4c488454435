"""Exit codes, which scripts rely on."""

from calc.outcomes.determination import Determination
from calc.policy.library import Library

MET = 0
NOT_MET = 1
BAD_INPUT = 2
NEEDS_INFORMATION = 3
OUTSIDE = 4

BY_CLASS = {"met": MET, "not_met": NOT_MET, "outside": OUTSIDE}


def exit_code(library: Library, found: Determination) -> int:
    """The code of a determination: 3 while more than one outcome is possible, else that of the outcome."""
    if not found.decided:
        return NEEDS_INFORMATION
    return BY_CLASS[library.data["outcomes"][found.outcomes[0]]["class"]]
