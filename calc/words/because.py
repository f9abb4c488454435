"""Why a case comes out as it does, in words: each deciding criterion, its place, and the facts it was held against."""

from collections.abc import Iterator
from dataclasses import dataclass

from calc.case.questions import DATE_OF_SERVICE, PRIOR_PROCEDURES
from calc.outcomes.because import Because
from calc.outcomes.reasons import Reason, Role
from calc.outcomes.trace import Status
from calc.policy.policy import Policy
from calc.words.answers import answers_in_words
from calc.words.happened import history_stated
from calc.words.named import Named
from calc.words.standing import AGAINST, NO_JUDGEMENT, WORDS
from calc.words.stated import Stated, answers_stated

# What only says which criteria a request has to meet.
ROUTE = {**NO_JUDGEMENT, Status.NOT_MET: "does not hold"}
# Of two criteria that cannot both be met one fails, whichever it is.
OPEN = "open; no answer to it can change the result"


@dataclass(frozen=True, slots=True)
class Said:
    """A reason in words. ``citation`` holds the short ids of its criteria, ``place`` where they stand in the source."""

    reason: Reason
    citation: str
    status: str
    text: str
    place: str
    facts: tuple[Stated, ...]


def reasons_in_words(policy: Policy, named: Named, found: Because) -> tuple[Said, ...]:
    """Each reason, in the same order."""
    return tuple(_said(policy, named, found, reason) for reason in found.reasons)


def _said(policy: Policy, named: Named, found: Because, reason: Reason) -> Said:
    names, conditions = reason.criteria, reason.conditions
    against = bool(named.kinds(names) & {*AGAINST})
    needed = reason.status == Status.NOT_MET and reason.role in (Role.DECIDES, Role.ALSO) and not against
    return Said(
        reason=reason,
        citation=named.cited(names),
        status=_status(reason, settled=found.settled, against=against),
        text=named.text(names),
        place=named.place(names),
        facts=(
            *answers_stated(policy, found.case, conditions, needed=needed),
            *history_stated(policy, found.case, conditions, {*found.facts, *found.context}, needed=needed),
        ),
    )


def _status(reason: Reason, *, settled: bool, against: bool) -> str:
    """How the case stands with a reason; what tells requests apart judges nothing."""
    if settled and reason.status == Status.NEEDS_INFORMATION:
        return OPEN
    if reason.role == Role.ROUTE:
        return ROUTE[reason.status]
    if not reason.criteria:
        return ""
    return (NO_JUDGEMENT if against else WORDS)[reason.status]


def further_in_words(policy: Policy, found: Because) -> Iterator[str]:
    """The facts that the outcome rests on and that no reason tells: by which procedures are selected, above all."""
    told = {name for reason in found.reasons for atom, _ in reason.conditions for name in atom.asks()}
    told |= {DATE_OF_SERVICE, PRIOR_PROCEDURES}
    places = (place for place in (*found.facts, *found.context) if place.item is None)
    yield from answers_in_words(policy, found.case, [each.question for each in places if each.question not in told])
