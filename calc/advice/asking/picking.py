"""Pick lists: yes/no questions that are asked together, with one answer "none of these" for all that are left.

Only what is ticked when it is so: never facts that have to be documented, all of them at one stroke.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from calc.advice.asking.odds import Survey
from calc.advice.asking.walk import Path
from calc.criteria.answer_atoms import Yes
from calc.criteria.circuit import Gate, Index

MOST_IN_VIEW = 7


@dataclass(frozen=True, slots=True)
class PickList:
    """The atoms whose questions are asked together, and the node of the path that they are all about.

    ``kind`` is one of these: any (one that is so settles the matter), branch (each leads to an alternative of its own),
    count (so many have to be so).
    """

    kind: str
    top: Index
    members: tuple[Index, ...]


def pick_list(survey: Survey, path: Path) -> PickList | None:
    """The pick list that the atom at the end of a path stands in; ``None`` where it is asked by itself."""
    leaf = path[-1]
    if not isinstance(survey.terrain.circuit.nodes[leaf], Yes):
        return None
    found = (
        _listed(survey, leaf, each) for each in (_branches(survey, path), _any(survey, path), _count(survey, path))
    )
    return next((each for each in found if each), None)


def _listed(survey: Survey, leaf: Index, found: PickList | None) -> PickList | None:
    """As many as fit into view of those that are open, the one that the walk led to first."""
    members = dict.fromkeys(index for index in found.members if survey.gaps.asked.get(index)) if found else ()
    in_view = tuple(sorted(members, key=lambda index: index != leaf)[:MOST_IN_VIEW])
    return PickList(found.kind, found.top, in_view) if found and len(in_view) > 1 else None


def _branches(survey: Survey, path: Path) -> PickList | None:
    for index in reversed(path):
        heads = survey.terrain.heads.get(index, ())
        if path[-1] in heads:
            return PickList("branch", index, heads)
    return None


def _any(survey: Survey, path: Path) -> PickList | None:
    """All below the last gate on the way up that a yes settles."""
    *above, top = path
    value = settled = True
    for index in reversed(above):
        node = survey.terrain.circuit.nodes[index]
        assert isinstance(node, Gate)
        value = value != (node.operator == "not")
        if node.operator not in ("not", "any" if value else "all"):
            break
        top, settled = index, value
    return PickList("any", top, tuple(_settling(survey, top, settled)))


def _settling(survey: Survey, index: Index, value: bool) -> Iterator[Index]:
    """The open yes/no atoms below a node that give it a value as soon as they hold."""
    node = survey.terrain.circuit.nodes[index]
    if isinstance(node, Yes) and value:
        yield index
    elif isinstance(node, Gate) and index in survey.odds and node.operator in ("not", "any" if value else "all"):
        for part in survey.odds[index].parts:
            yield from _settling(survey, part, value != (node.operator == "not"))


def _count(survey: Survey, path: Path) -> PickList | None:
    nodes, gate = survey.terrain.circuit.nodes, path[-2] if len(path) > 1 else path[-1]
    node = nodes[gate]
    if not isinstance(node, Gate) or node.operator != "at_least":
        return None
    return PickList("count", gate, tuple(part for part in survey.odds[gate].parts if isinstance(nodes[part], Yes)))
