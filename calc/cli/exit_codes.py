"""Exit codes, which scripts rely on: that of a verdict is given for nothing else."""

from calc.outcomes.determination import Determination
from calc.policy.library import Library

MET = 0
NOT_MET = 1
BAD_INPUT = 2
NEEDS_INFORMATION = 3
OUTSIDE = 4
UNWRITTEN = 5
JUDGEMENT = 6
FAILED = 70
INTERRUPTED = 130

BY_CLASS = {"met": MET, "not_met": NOT_MET, "unproven": OUTSIDE, "outside": OUTSIDE}


def exit_code(library: Library, found: Determination) -> int:
    """The code that all possible outcomes share; else 6 where only the payer's judgment is open, or 3."""
    codes = {BY_CLASS[library.data["outcomes"][name]["class"]] for name in found.outcomes}
    if len(codes) == 1:
        return codes.pop()
    return JUDGEMENT if found.payer_decides else NEEDS_INFORMATION
