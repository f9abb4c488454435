"""What policies ask of the record of a service, found by the codes that they list, and how it stands."""

from collections.abc import Collection, Iterator, Mapping

from calc.calculators.asking_criteria import AskingCriterion, asking_criteria
from calc.calculators.result import Cited, Rule
from calc.case.answers import Answer
from calc.case.case import Case
from calc.outcomes.determination import determine
from calc.policy.library import Library

DOCUMENTATION = "documentation"


def questions_on_record(library: Library, codes: Collection[str]) -> tuple[str, ...]:
    """What the documentation criteria of the policies that list one of some codes ask, each question once."""
    return tuple(dict.fromkeys(name for each in _on_record(library, codes) for name in each.questions))


def cited_rules(library: Library, codes: Collection[str]) -> tuple[Cited, ...]:
    """Each of these criteria, and where it stands."""
    return tuple(each.cited(library) for each in _on_record(library, codes))


def rules_on_record(library: Library, codes: Collection[str], answers: Mapping[str, Answer]) -> tuple[Rule, ...]:
    """How each of these criteria stands of which something is answered."""
    found = [each for each in _on_record(library, codes) if answers.keys() & set(each.questions)]
    policies = {each.policy.id: each.policy for each in found}
    stands = {name: determine(policy, Case(answers)).findings for name, policy in policies.items()}
    return tuple(Rule(each.cited(library), (("", stands[each.policy.id][each.node["id"]].status),)) for each in found)


def _on_record(library: Library, codes: Collection[str]) -> Iterator[AskingCriterion]:
    for each in asking_criteria(library):
        listed = {code for group in each.policy.data.get("codes", ()) for code in group["codes"]}
        if each.node["kind"] == DOCUMENTATION and listed & set(codes):
            yield each
