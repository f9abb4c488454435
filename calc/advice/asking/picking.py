"""Pick lists: yes/no questions that are asked together, with one answer "none of these" for all that are left.

Only what is ticked when it is so: never facts that have to be documented, all of them at one stroke.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from calc.advice.asking.odds import Survey
from calc.advice.asking.walk import Path
from calc.criteria.answer_atoms import Yes
from calc.criteria.circuit import Gate, Index

MOST_IN_VIEW = 7


@dataclass(frozen=True, slots=True)
class PickList:
    """The atoms whose questions are asked together, and the part of the path down to what all of them are about.

    ``kind`` is one of these: any (one that is so settles the matter), branch (each leads to an alternative of its own),
    count (so many have to be so).
    """

    kind: str
    path: Path
    members: tuple[Index, ...]


def pick_list(survey: Survey, path: Path) -> PickList | None:
    """The pick list that the atom at the end of a path stands in; ``None`` where it is asked by itself."""
    if not isinstance(survey.terrain.circuit.nodes[path[-1]], Yes):
        return None
    for kind, found in (("branch", _heads), ("any", _settling), ("count", _counted)):
        members = _in_view(survey, path[-1], found(survey, path))
        if len(members) > 1:
            return PickList(kind, _down_to(survey, path, members), members)
    return None


def _in_view(survey: Survey, leaf: Index, members: Iterable[Index]) -> tuple[Index, ...]:
    """As many as fit of those that are to be asked, among them the one that the walk led to."""
    to_ask = dict.fromkeys(index for index in members if survey.gaps.asked.get(index))
    return tuple(sorted(to_ask, key=lambda index: index != leaf)[:MOST_IN_VIEW])


def _down_to(survey: Survey, path: Path, members: Iterable[Index]) -> Path:
    """As far down the path as all the members are still below."""
    ends = (end for end in range(len(path), 0, -1) if {*members} <= {*_below(survey, path[end - 1])})
    return path[: next(ends)]


def _below(survey: Survey, index: Index) -> Iterator[Index]:
    yield index
    for part in survey.odds[index].parts:
        yield from _below(survey, part)


def _heads(survey: Survey, path: Path) -> tuple[Index, ...]:
    """What the alternatives of a choice on the path begin with."""
    found = (survey.terrain.heads.get(index, ()) for index in reversed(path))
    return next((heads for heads in found if path[-1] in heads), ())


def _settling(survey: Survey, path: Path) -> Iterator[Index]:
    """All below the last gate on the way up that a yes settles."""
    *above, top = path
    value = settled = True
    for index in reversed(above):
        operator = _operator(survey, index)
        if operator == "not":
            value = not value
        elif operator == ("any" if value else "all"):
            top, settled = index, value
        else:
            break
    return _that_settle(survey, top, settled)


def _that_settle(survey: Survey, index: Index, value: bool) -> Iterator[Index]:
    """The open yes/no atoms below a node that give it a value as soon as they hold."""
    operator = _operator(survey, index)
    if operator in ("not", "any" if value else "all"):
        for part in survey.odds[index].parts:
            yield from _that_settle(survey, part, value != (operator == "not"))
    elif value and isinstance(survey.terrain.circuit.nodes[index], Yes):
        yield index


def _counted(survey: Survey, path: Path) -> Iterator[Index]:
    """What is counted together with the atom at the end."""
    gate = path[-2] if len(path) > 1 else path[-1]
    if _operator(survey, gate) == "at_least":
        yield from (part for part in survey.odds[gate].parts if isinstance(survey.terrain.circuit.nodes[part], Yes))


def _operator(survey: Survey, index: Index) -> str:
    """That of a gate; none of an atom."""
    node = survey.terrain.circuit.nodes[index]
    return node.operator if isinstance(node, Gate) else ""
