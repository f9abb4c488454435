"""Evaluate a patient's case against the published criteria of a coverage policy.

``read_library`` makes the compiled policies ready; ``read_case`` checks a case; ``determine`` holds the one
against the other.
"""

from calc.case import Case, read_case
from calc.determination import Determination, determine
from calc.earliest import Earliest, earliest
from calc.errors import BadAnswer, BadPolicy, BadRequest, CalcError, Problem, UnknownPolicy
from calc.policy import Library, Policy, read_library
from calc.version import ENGINE
from calc.ways import Ways, ways_to_meet

__all__ = [
    "ENGINE",
    "BadAnswer",
    "BadPolicy",
    "BadRequest",
    "CalcError",
    "Case",
    "Determination",
    "Earliest",
    "Library",
    "Policy",
    "Problem",
    "UnknownPolicy",
    "Ways",
    "determine",
    "earliest",
    "read_case",
    "read_library",
    "ways_to_meet",
]
