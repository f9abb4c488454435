"""Pick lists: yes/no questions any of which settles the same, asked together as "which of these, or none"."""

from calc.advice.asking.odds import Survey
from calc.advice.asking.walk import Path
from calc.criteria.answer_atoms import Yes
from calc.criteria.circuit import Gate, Index

MOST_IN_VIEW = 7


def pick_list(survey: Survey, path: Path) -> tuple[Index, ...]:
    nodes = survey.terrain.circuit.nodes
    *above, leaf = path
    if not isinstance(nodes[leaf], Yes):
        return ()
    top, value, best = leaf, True, True
    for index in reversed(above):
        node = nodes[index]
        assert isinstance(node, Gate)
        if node.operator == "not":
            value = not value
        elif node.operator != ("any" if value else "all"):
            break
        top, best = index, value
    members = list(dict.fromkeys(_members(survey, top, best)))
    return tuple(members[:MOST_IN_VIEW])


def _members(survey, index, value):
    node = survey.terrain.circuit.nodes[index]
    if index not in survey.odds:
        return
    if isinstance(node, Yes):
        if value and survey.lacks.get(index):
            yield index
    elif isinstance(node, Gate):
        if node.operator == "not":
            yield from _members(survey, node.inputs[0], not value)
        elif node.operator == ("any" if value else "all"):
            for part in survey.odds[index].parts:
                yield from _members(survey, part, value)
