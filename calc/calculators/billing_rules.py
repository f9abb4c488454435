"""The criteria of policies that speak of units, found in the policies themselves, and how they stand for some units."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from calc.calculators.asking_criteria import AskingCriterion, asking_criteria
from calc.calculators.result import Cited, Rule
from calc.case.answers import Answer
from calc.case.case import Case
from calc.outcomes.determination import determine
from calc.outcomes.trace import Status
from calc.policy.library import Library
from calc.policy.policy import Policy

UNITS = "units_"


@dataclass(frozen=True, slots=True)
class Counted:
    """What one rule of counting gives: the units by code, in each way that they can be billed.

    A code whose units are not known is left out.
    """

    label: str
    ways: tuple[Mapping[str, int], ...]


def timed_codes(library: Library) -> tuple[str, ...]:
    """The procedure codes that a criterion asks the units of."""
    asked = {name for each in _on_units(library) for name in each.questions if name.startswith(UNITS)}
    return tuple(sorted(name.removeprefix(UNITS) for name in asked))


def cited_rules(library: Library) -> tuple[Cited, ...]:
    """Each criterion that asks for units, and where it stands."""
    return tuple(each.cited(library) for each in _on_units(library))


def further_questions(library: Library) -> tuple[str, ...]:
    """What these criteria ask beside units."""
    asked = (name for each in _on_units(library) for name in each.questions if not name.startswith(UNITS))
    return tuple(dict.fromkeys(asked))


def rules_for(library: Library, answers: Mapping[str, Answer], counted: Sequence[Counted]) -> tuple[Rule, ...]:
    """How each of these criteria stands, for each rule of counting; once where they agree."""
    found = list(_on_units(library))
    policies = {each.policy.id: each.policy for each in found}
    stands = {name: [_standing(policy, answers, each) for each in counted] for name, policy in policies.items()}
    return tuple(
        _rule(each.cited(library), counted, [one[each.node["id"]] for one in stands[each.policy.id]]) for each in found
    )


def _rule(place: Cited, counted: Sequence[Counted], stands: Sequence[Status]) -> Rule:
    same = len(set(stands)) == 1
    labels = (each.label for each in counted)
    return Rule(place, (("", stands[0]),) if same else tuple(zip(labels, stands, strict=True)))


def _standing(policy: Policy, answers: Mapping[str, Answer], counted: Counted) -> dict[str, Status]:
    """The status of each criterion: open where it hangs on which of the ways it is."""
    found: dict[str, Status] = {}
    for way in counted.ways:
        units = {UNITS + code: float(number) for code, number in way.items() if UNITS + code in policy.asked}
        for name, finding in determine(policy, Case({**answers, **units})).findings.items():
            same = found.setdefault(name, finding.status) == finding.status
            found[name] = finding.status if same else Status.NEEDS_INFORMATION
    return found


def _on_units(library: Library) -> Iterator[AskingCriterion]:
    return (each for each in asking_criteria(library) if any(name.startswith(UNITS) for name in each.questions))
