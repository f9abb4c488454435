"""Exit codes, which scripts rely on: that of a verdict is given for nothing else."""

from calc.outcomes.determination import Determination
from calc.policy.library import Library

MET = 0
NOT_MET = 1
BAD_INPUT = 2
NEEDS_INFORMATION = 3
OUTSIDE = 4
UNWRITTEN = 5
FAILED = 70
INTERRUPTED = 130

BY_CLASS = {"met": MET, "not_met": NOT_MET, "unproven": OUTSIDE, "outside": OUTSIDE}


def exit_code(library: Library, found: Determination) -> int:
    """The code of a determination: 3 while outcomes of different codes are possible, else the one that they share."""
    codes = {BY_CLASS[library.data["outcomes"][name]["class"]] for name in found.outcomes}
    return codes.pop() if len(codes) == 1 else NEEDS_INFORMATION
