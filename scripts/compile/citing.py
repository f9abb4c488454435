"""Citation ids: short names for letters, such as “NIA-300 B.2”, recorded for good.

``policy_data/citations.yml`` gives each id the permalink that it stands for; lines are only ever added. A policy has
a name (``NIA-300``), its sections have letters (``NIA-300 B``), their criteria have numbers, one for each level
(``NIA-300 B.2.1``), and what else can be cited is numbered by its kind (``NIA-300 Definition.1``). A number is never
given twice, so an id stays with its criterion whatever is added, moved or retired around it.
"""

from collections.abc import Iterator

from scripts.compile.anchors import anchors
from scripts.compile.conditions.tree import Node
from scripts.compile.data import Data
from scripts.compile.links import former, produced
from scripts.compile.numbering import Numbers
from scripts.compile.policy import Policy, Section
from scripts.compile.read.located import Map

HEADER = """\
# The short id that letters cite each thing by: lines are added, never changed and never deleted.
citations:
"""
# Codes and worked cases are left out: a code is its own name, and a letter cites no made-up case.
KINDS = {each.lower(): each for each in ("Background", "Definition", "Note", "Reading", "Table")}


def recorded(root: Map | None) -> dict[str, str]:
    """The permalink that each recorded id was given for."""
    return {name: link for name, link in root.map("citations").items() if isinstance(link, str)} if root else {}


def names_now(data: Data) -> dict[str, str]:
    """The id of each permalink that has one: its own before that of something that moved to it, and an early one."""
    fates = former(data, set(produced(data)))
    names: dict[str, str] = {}
    for name, link in sorted(recorded(data.citations).items(), key=lambda each: each[1] in fates):
        names.setdefault(fates.get(link, {}).get("moved_to", link), name)
    return names


def missing(data: Data) -> dict[str, str]:
    """An id for each thing that can be cited and has none, with its permalink."""
    known = recorded(data.citations)
    numbers = Numbers(known, names_now(data))
    for policy in data.policies.values():
        _name(policy, numbers)
    return {name: link for link, name in numbers.names.items() if name not in known}


def _name(policy: Policy, numbers: Numbers) -> None:
    head = numbers.of_policy(policy.id)
    for section in policy.sections:
        letter = numbers.lettered(head, f"{policy.id}#{section.id}")
        for top in _tops(section):
            for node, above in _criteria(top, section.id):
                parent = letter if above == section.id else numbers.names[f"{policy.id}#{above}"]
                numbers.numbered(f"{parent}.", f"{policy.id}#{node.criterion.id if node.criterion else ''}")
    for anchor in anchors(policy, None):
        if anchor.what in KINDS:
            numbers.numbered(f"{head} {KINDS[anchor.what]}.", f"{policy.id}#{anchor.id}")


def _tops(section: Section) -> tuple[Node, ...]:
    return (section.node,) if section.node else section.items


def _criteria(top: Node, above: str) -> Iterator[tuple[Node, str]]:
    """The criteria of a condition, each with the id of the criterion or section above it, from the top."""
    waiting = [(top, above)]
    while waiting:
        node, over = waiting.pop()
        if node.criterion:
            yield node, over
        inner = node.criterion.id if node.criterion else over
        waiting.extend((part, inner) for part in reversed(list(node.below())))
