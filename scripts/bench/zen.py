"""The same decision under another engine: a policy's circuit as a table of expressions for zen-engine.

What is asked of a history has no counterpart there, so its values are handed over as facts; nor has "unknown", so
an open condition counts as not holding. Both make its work lighter than ours.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

import zen

from calc import Policy
from calc.criteria.answer_atoms import Is, Number, Yes
from calc.criteria.atoms import Atom, Fixed
from calc.criteria.circuit import Gate, Index
from calc.logic.kleene import TRUE, UNKNOWN, Truth

type Json = Any

COMPARATORS = {"at_least": ">=", "more_than": ">", "equals": "=="}
JOINTS = {"all": " and ", "any": " or "}
IN, TABLE, OUT = "in", "table", "out"


def as_decision(policy: Policy) -> zen.ZenDecision:
    """The circuit of a policy as a decision with one result, ``n`` and its index, for every node."""
    expressions = [
        {"id": f"e{index}", "key": f"n{index}", "value": _expression(index, node)}
        for index, node in enumerate(policy.circuit.nodes)
    ]
    nodes = [
        _node(IN, "inputNode"),
        {**_node(TABLE, "expressionNode"), "content": {"expressions": expressions, "passThrough": False}},
        _node(OUT, "outputNode"),
    ]
    graph = {"nodes": nodes, "edges": [_edge(IN, TABLE), _edge(TABLE, OUT)]}
    return zen.ZenEngine().create_decision(json.dumps(graph))


def context(policy: Policy, answers: Mapping[str, Json], values: Sequence[Truth]) -> dict[str, Json]:
    """What the decision is given: the answers, and the values of the conditions it cannot work out."""
    questions = policy.vocabulary.questions
    # No number passes a comparison with this one; a missing one would be an error.
    least = {name: -1e9 if questions[name].kind == "number" else None for name in policy.questions}
    facts = {_fact(index): values[index] == TRUE for index, node in enumerate(policy.circuit.nodes) if _given(node)}
    return {**least, **answers, **facts}


def disagreements(policy: Policy, result: Mapping[str, bool], values: Sequence[Truth]) -> list[Index]:
    """The nodes that are known and came out otherwise."""
    known = (index for index in range(len(policy.circuit.nodes)) if values[index] != UNKNOWN)
    return [index for index in known if result[f"n{index}"] != (values[index] == TRUE)]


def _expression(index: Index, node: Atom | Gate) -> str:
    if isinstance(node, Gate):
        return _joined(node, [f"$.n{part}" for part in node.inputs])
    if isinstance(node, Yes):
        return f"{node.question} == true"
    if isinstance(node, Is):
        return f"{node.question} in {json.dumps(sorted(node.values))}"
    if isinstance(node, Number):
        return f"{node.question} {COMPARATORS[node.comparator]} {node.bound}"
    return str(node.holds).lower() if isinstance(node, Fixed) else _fact(index)


def _joined(gate: Gate, parts: Sequence[str]) -> str:
    if gate.operator == "not":
        return f"not {parts[0]}"
    if gate.operator == "at_least":
        return f"len(filter([{', '.join(parts)}], #)) >= {gate.needed}"
    return JOINTS[gate.operator].join(parts)


def _given(node: Atom | Gate) -> bool:
    return not isinstance(node, (Gate, Yes, Is, Number, Fixed))


def _fact(index: Index) -> str:
    return f"fact{index}"


def _node(name: str, kind: str) -> dict[str, Json]:
    return {"id": name, "name": name, "type": kind, "position": {"x": 0, "y": 0}}


def _edge(source: str, target: str) -> dict[str, str]:
    return {"id": f"{source}-{target}", "sourceId": source, "targetId": target, "type": "edge"}
