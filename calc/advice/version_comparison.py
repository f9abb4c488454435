"""The same case under two versions of a policy: which criteria flip, and whether the outcome does."""

from dataclasses import dataclass

from calc.case.case import Case
from calc.outcomes.determination import Determination, determine
from calc.outcomes.trace import Status
from calc.policy.policy import Policy


@dataclass(frozen=True, slots=True)
class Flip:
    """A criterion that stands otherwise in the other version; ``None`` where a version does not have it."""

    criterion: str
    before: Status | None
    after: Status | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both determinations, and every criterion whose status differs between them."""

    before: Determination
    after: Determination
    flips: tuple[Flip, ...]


def compare_versions(case: Case, before: Policy, after: Policy) -> Comparison:
    """Hold one case against two versions; a criterion is the same one when its id is."""
    one, other = determine(before, case), determine(after, case)
    names = dict.fromkeys((*one.findings, *other.findings))
    flips = (Flip(name, _status(one, name), _status(other, name)) for name in names)
    return Comparison(one, other, tuple(flip for flip in flips if flip.before != flip.after))


def _status(found: Determination, name: str) -> Status | None:
    return found.findings[name].status if name in found.findings else None
