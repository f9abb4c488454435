"""Pick lists: yes/no questions any of which settles the same, asked together as "which of these, or none"."""

from collections.abc import Iterator

from calc.advice.asking.odds import Survey
from calc.advice.asking.walk import Path
from calc.criteria.answer_atoms import Yes
from calc.criteria.circuit import Gate, Index

MOST_IN_VIEW = 7
ROUTE = True
COUNT = True

def pick_list(survey: Survey, path: Path):
    nodes = survey.terrain.circuit.nodes
    *above, leaf = path
    if not isinstance(nodes[leaf], Yes):
        return (), ''
    up = list(reversed(above))
    if ROUTE:
        for index in up:
            heads = survey.terrain.heads.get(index, ())
            if leaf in heads:
                members = [h for h in heads if h in survey.odds and survey.lacks.get(h)]
                if len(members) > 1:
                    members.sort(key=lambda h: h != leaf)
                    return tuple(members[:MOST_IN_VIEW]), 'route'
                break
    top, value, best = leaf, True, True
    for n, index in enumerate(up):
        node = nodes[index]
        assert isinstance(node, Gate)
        if node.operator == "not":
            value = not value
        elif node.operator != ("any" if value else "all"):
            break
        top, best = index, value
    members = list(dict.fromkeys(_members(survey, top, best)))
    if len(members) > 1:
        return tuple(members[:MOST_IN_VIEW]), 'any'
    if COUNT and up and nodes[up[0]].operator == 'at_least':
        return tuple([p for p in survey.odds[up[0]].parts if isinstance(nodes[p], Yes) and survey.lacks.get(p)][:MOST_IN_VIEW]), 'count'
    return (), ''


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
