"""Guards: criteria that no outcome asks for, and that only say to which requests others apply."""

from collections.abc import Iterator

from calc.case.questions import Json
from calc.policy.policy import Policy
from calc.words.criteria import is_criterion, parts_of


def guards(policy: Policy) -> frozenset[str]:
    """The ids of the criteria that are only looked at to tell requests apart."""
    return guards_in(policy.data)


def guards_in(policy: Json) -> frozenset[str]:
    """The same, of a policy as it was compiled."""
    sections = [section for section in policy["sections"] if section.get("node")]
    nodes = {node["id"]: node for section in sections for node in _criteria_in(section["node"])}
    nodes |= {section["id"]: section["node"] for section in sections}
    asked, waiting = set[str](), [name for outcome in policy["outcomes"] for name in names_in(outcome.get("when"))]
    while waiting:
        name = waiting.pop()
        if name not in asked:
            asked.add(name)
            waiting += names_in(nodes[name])
    applied = {name for node in nodes.values() for name in names_in(node.get("applies"))}
    return frozenset(applied - asked)


def names_in(node: Json) -> Iterator[str]:
    """The criteria that a condition looks at, written into it or referred to; none where there is no condition."""
    if node:
        if is_criterion(node) or node["op"] == "ref":
            yield node["id"]
        for part in parts_of(node):
            yield from names_in(part)


def _criteria_in(node: Json) -> Iterator[Json]:
    if is_criterion(node):
        yield node
    for part in parts_of(node):
        yield from _criteria_in(part)
