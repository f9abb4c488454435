"""Why a question is asked: what the path of the walk says of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from calc.advice.asking.terrain import Terrain
from calc.criteria.circuit import Gate, Index

# The parts that a question can have.
RULES_OUT, PART_OF, GUARD, REQUEST, OPEN = "rules_out", "part_of", "guard", "request", "open"


@dataclass(frozen=True, slots=True)
class Why:
    """What the question is for.

    ``part`` is one of these: rules_out (what it is about leads away from a favourable outcome), part_of (it is part of
    what is needed), guard (it decides whether the first of ``criteria`` applies), request (many criteria stand on it),
    open (nothing more can be said). ``criteria`` are those on the way to it, the innermost first; ``outcome`` is the
    one whose condition it is asked for.
    """

    part: str
    criteria: tuple[str, ...] = ()
    outcome: str = ""


def why(terrain: Terrain, path: Sequence[Index]) -> Why:
    """What the path to a question, or to what several are about, says of it."""
    outcome = next(one.id for one in terrain.policy.view.outcomes if one.index == path[0])
    names = [(place, terrain.names[index][0]) for place, index in enumerate(path) if index in terrain.names]
    criteria = tuple(name for _, name in reversed(names)) or terrain.circuit.criteria.get(path[-1], ())[:1]
    guarded = [place for place, index in enumerate(path[:-1]) if terrain.guards.get(index) == path[place + 1]]
    if guarded:
        above = tuple(name for place, name in reversed(names) if place <= guarded[-1])
        return Why(GUARD, above or criteria, outcome)
    if not criteria:
        return Why(OPEN, (), outcome)
    favourable = outcome in terrain.policy.favourable
    end = names[-1][0] if names else len(path) - 1
    turns = sum(_turns(terrain, index) for index in path[:end])
    return Why(PART_OF if favourable == (turns % 2 == 0) else RULES_OUT, criteria, outcome)


def _turns(terrain: Terrain, index: Index) -> bool:
    node = terrain.circuit.nodes[index]
    return isinstance(node, Gate) and node.operator == "not"
