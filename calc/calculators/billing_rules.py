"""The criteria of policies that speak of units, found in the policies themselves, and how they stand for some units."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from calc.calculators.citing import cited
from calc.calculators.result import Cited, Rule
from calc.case.answers import Answer
from calc.case.case import Case
from calc.case.questions import Json
from calc.outcomes.determination import determine
from calc.outcomes.trace import Status
from calc.policy.library import Library
from calc.policy.policy import Policy
from calc.words.criteria import criteria_of, is_criterion, parts_of

UNITS = "units_"


@dataclass(frozen=True, slots=True)
class Counted:
    """What one rule of counting gives: the units by code, in each way that they can be billed.

    A code whose units are not known is left out.
    """

    label: str
    ways: tuple[Mapping[str, int], ...]


def timed_codes(library: Library) -> tuple[str, ...]:
    """The procedure codes that a policy asks the units of."""
    asked = {name for policy in _newest(library) for name in policy.questions}
    return tuple(sorted(name.removeprefix(UNITS) for name in asked if name.startswith(UNITS)))


def rules_on_units(library: Library) -> Iterator[tuple[Policy, Json]]:
    """Each criterion that speaks of units itself, not only by a part that is a criterion of its own."""
    for policy in _newest(library):
        for node in criteria_of(policy):
            if "op" in node and any(name.startswith(UNITS) for name in _asked_by(node)):
                yield policy, node


def cited_rules(library: Library) -> tuple[Cited, ...]:
    """Each of these criteria, and where it stands."""
    return tuple(cited(library, policy, node) for policy, node in rules_on_units(library))


def further_questions(library: Library) -> tuple[str, ...]:
    """What these criteria ask beside units."""
    asked = (name for _, node in rules_on_units(library) for name in _asked_by(node))
    return tuple(dict.fromkeys(name for name in asked if not name.startswith(UNITS)))


def rules_for(library: Library, answers: Mapping[str, Answer], counted: Sequence[Counted]) -> tuple[Rule, ...]:
    """How each of these criteria stands, for each rule of counting; once where they agree."""
    found = []
    standing: dict[str, list[dict[str, Status]]] = {}
    for policy, node in rules_on_units(library):
        if policy.id not in standing:
            standing[policy.id] = [_standing(policy, answers, each) for each in counted]
        stands = [each[node["id"]] for each in standing[policy.id]]
        found.append(_rule(cited(library, policy, node), counted, stands))
    return tuple(found)


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


def _newest(library: Library) -> Iterator[Policy]:
    return (versions[0] for versions in library.versions.values())


def _asked_by(node: Json) -> Iterator[str]:
    """The questions of a condition and of when it applies, without those of the criteria within it."""
    if "question" in node:
        yield node["question"]
    for part in (*parts_of(node), *([node["applies"]] if "applies" in node else [])):
        if not is_criterion(part):
            yield from _asked_by(part)
