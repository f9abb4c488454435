"""Evaluate a patient's case against the published criteria of a coverage policy.

``read_library`` makes the compiled policies ready; ``read_case`` checks a case; ``determine`` holds the one
against the other.
"""

from calc.case import Case, read_case
from calc.comparison import Comparison, compare_versions
from calc.determination import Determination, determine
from calc.earliest import Earliest, earliest
from calc.errors import BadAnswer, BadPolicy, BadRequest, CalcError, Problem, UnknownPolicy
from calc.library import Library, read_library
from calc.policy import Policy
from calc.receipt import Verdict, make_receipt, verify
from calc.summary import summary
from calc.version import ENGINE
from calc.ways import Ways, ways_to_meet

__all__ = [
    "ENGINE",
    "BadAnswer",
    "BadPolicy",
    "BadRequest",
    "CalcError",
    "Case",
    "Comparison",
    "Determination",
    "Earliest",
    "Library",
    "Policy",
    "Problem",
    "UnknownPolicy",
    "Verdict",
    "Ways",
    "compare_versions",
    "determine",
    "earliest",
    "make_receipt",
    "read_case",
    "read_library",
    "summary",
    "verify",
    "ways_to_meet",
]
