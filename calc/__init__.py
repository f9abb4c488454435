"""Evaluate a patient's case against the published criteria of a coverage policy.

``read_library`` makes the compiled policies ready; ``read_case`` checks a case, ``settle`` its answers against each
other; ``determine`` holds the one against the other.
"""

from calc.advice.asking.asking import Asking, next_question
from calc.advice.earliest import Earliest, earliest
from calc.advice.version_comparison import Comparison, compare_versions
from calc.advice.ways import Ways, ways_to_meet
from calc.case.case import Case, read_case
from calc.errors import BadAnswer, BadPolicy, BadRequest, CalcError, Problem, UnknownPolicy
from calc.exchange.receipt import Verdict, make_receipt, verify
from calc.outcomes.because import Because, because
from calc.outcomes.determination import Determination, determine
from calc.policy.library import Library, read_library
from calc.policy.policy import Policy
from calc.policy.settling import Settled, settle
from calc.version import ENGINE
from calc.words.summary import summary

__all__ = [
    "ENGINE",
    "Asking",
    "BadAnswer",
    "BadPolicy",
    "BadRequest",
    "Because",
    "CalcError",
    "Case",
    "Comparison",
    "Determination",
    "Earliest",
    "Library",
    "Policy",
    "Problem",
    "Settled",
    "UnknownPolicy",
    "Verdict",
    "Ways",
    "because",
    "compare_versions",
    "determine",
    "earliest",
    "make_receipt",
    "next_question",
    "read_case",
    "read_library",
    "settle",
    "summary",
    "verify",
    "ways_to_meet",
]
