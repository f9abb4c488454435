"""Asking for the earliest date: what is requested and what was done before say which limits of time there are.

Findings are not asked for: nobody has to examine a patient to learn how long to wait.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from calc.advice.asking.asking import Asking, is_of_request, next_question
from calc.advice.earliest import earliest
from calc.case.case import Case
from calc.errors import Place
from calc.policy.policy import Policy

HISTORY = "history"


def next_for_a_date(
    policy: Policy, case: Case, start: date, aside: Collection[Place] = (), after: str | None = None
) -> Asking:
    """What to ask next of all that can move the earliest date from ``start`` on; see ``next_question``.

    It is asked as for that date, by what is known so far. All that says neither what is requested nor what was done
    before is set aside.
    """
    questions = policy.vocabulary.questions.items()
    others = (Place(name) for name, each in questions if not is_of_request(each) and each.topic != HISTORY)
    found = next_question(policy, earliest(policy, case, start).case, (*aside, *others), after)
    return replace(found, fewest=None)
