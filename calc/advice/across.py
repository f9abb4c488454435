"""One case held against several policies: where it stands with each, and the question that most of them wait for."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from calc.advice.asking.asking import Asking, next_question
from calc.case.case import Case
from calc.criteria.evaluation import Missing
from calc.outcomes.determination import Determination, determine
from calc.policy.policy import Policy


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a case stands with one policy; ``asking`` is what it asks next, ``None`` where no answer is missing."""

    policy: Policy
    determination: Determination
    asking: Asking | None


@dataclass(frozen=True, slots=True)
class Awaited:
    """A question that ``policies`` of the ``of`` policies with something missing wait for."""

    question: str
    policies: int
    of: int


def stand(policy: Policy, case: Case) -> Standing:
    """Hold a case against one policy."""
    found = determine(policy, case)
    return Standing(policy, found, next_question(policy, case) if found.missing else None)


def most_awaited(standings: Sequence[Standing]) -> Awaited | None:
    """The question that can still change the outcome in most policies; ``None`` where nothing is missing.

    Of several it is the one that more policies ask next, then the one that comes first in the first of them.
    """
    waiting = [each.asking for each in standings if each.asking]
    missing = _in_how_many(asking.missing for asking in waiting)
    following = _in_how_many(asking.next.gaps for asking in waiting if asking.next)
    if not missing:
        return None
    question = max(missing, key=lambda name: (missing[name], following[name]))
    return Awaited(question, missing[question], len(waiting))


def _in_how_many(found: Iterable[Sequence[Missing]]) -> Counter[str]:
    """In how many of these each question is; one that stands first in them comes first."""
    return Counter(question for gaps in found for question in dict.fromkeys(gap.question for gap in gaps))
