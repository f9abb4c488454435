"""References lead to a criterion or section that has a value, and never back to themselves."""

from collections.abc import Iterator, Mapping

from scripts.compile.checking import Check, each_policy
from scripts.compile.conditions.tree import Node
from scripts.compile.data import Data
from scripts.compile.graph import reachable
from scripts.compile.policy import Policy
from scripts.compile.problem import Problem, Spot, one_of, problem


def check(policy: Policy, data: Data) -> Iterator[Problem]:
    """Every ``ref`` of a policy."""
    targets = deciding(policy)
    shown = {section.id for section in policy.sections} | {n.criterion.id for n in policy.criteria() if n.criterion}
    for node in policy.nodes():
        name = node.args.get("id")
        if node.op != "ref" or name in targets:
            continue
        if name in shown:
            found, accepted = f"`{name}` is information: it has no value", "refer to a criterion that is a condition"
            yield problem(node.at, "ref-without-value", found, accepted)
        else:
            found = f"there is no section or criterion `{name}`"
            yield problem(node.at, "unknown-ref", found, f"write its full id; {one_of(targets, name)}")
    yield from _cycles(targets)


def deciding(policy: Policy) -> dict[str, Node]:
    """The sections and criteria that have a value, by id: those that take part in the determination."""
    found: dict[str, Node] = {}
    for section in policy.sections:
        if section.node:
            found.setdefault(section.id, section.node)
            parts = (node for node in section.node.walk() if node.criterion and node.op != "information")
            for node in parts:
                found.setdefault(node.criterion.id if node.criterion else "", node)
    return found


def _cycles(targets: Mapping[str, Node]) -> Iterator[Problem]:
    """A reference is in a circle when its target contains, through any references, what contains it."""
    refs = {name: {str(each.args["id"]): each.at for each in _refs(node)} for name, node in targets.items()}
    reported: set[Spot] = set()
    for name, leads in refs.items():
        for target, spot in leads.items():
            if spot not in reported and name in reachable(target, refs):
                reported.add(spot)
                found = f"`{target}` depends on `{name}`, which refers to it here"
                yield problem(spot, "cyclic-ref", found, "remove one of the references")


def _refs(node: Node) -> Iterator[Node]:
    return (each for each in node.walk() if each.op == "ref")


CHECK = Check("references", "policy", each_policy(check))
