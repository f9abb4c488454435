"""Comparisons of the answer to a question, or of a field of a prior procedure: ``{question: value}``."""

from dataclasses import replace

from scripts.compile.conditions.operators import COMPARATORS, EXACTLY, OTHER, SAME
from scripts.compile.conditions.parsing import Parser, Scope, comparator
from scripts.compile.conditions.tree import Node
from scripts.compile.problem import one_of
from scripts.compile.read.located import Map, Seq, Yaml


def compared(parser: Parser, name: str, value: Map, scope: Scope) -> Node | None:
    """A comparison of the answer to a question, or of a field."""
    right, spot = value[name], value.spot(name)
    base = Node("is", spot, args={scope.subject: name}, spots={scope.subject: spot, "values": spot})
    if isinstance(right, Map):
        return _threshold(parser, base, right)
    if scope.event and isinstance(right, str) and right.startswith((SAME, OTHER, EXACTLY)):
        return _same(base, right, value)
    if "alike" in value:
        accepted = f"write it beside `{SAME}question` or `{OTHER}question`"
        parser.note(value.spot("alike"), "unknown-key", "`alike` belongs to a comparison with a question", accepted)
    values = right if isinstance(right, Seq) else [right]
    return replace(base, args={**base.args, "values": list(values)})


def _same(base: Node, right: str, value: Map) -> Node:
    """``{field: same_as question}``, ``other_than``, ``exactly``; perhaps with groups of values that count as same."""
    word, question = right.split(" ", 1)
    args = {**base.args, "question": question.strip()}
    if word == EXACTLY.strip():
        args["exactly"] = True
    spots = base.spots
    if "alike" in value:
        args["alike"], spots = value["alike"], {**spots, "alike": value.spot("alike")}
    same = replace(base, op="same", args=args, spots=spots)
    return Node("not", base.at, (same,)) if word == OTHER.strip() else same


def _threshold(parser: Parser, base: Node, right: Map) -> Node | None:
    """``{at_least: 6}``."""
    for key in right:
        if key not in COMPARATORS:
            parser.note(right.spot(key), "unknown-operator", f"`{key}` compares nothing", one_of(COMPARATORS, key))
            return None
    compared = comparator(parser, right, base.at)
    if compared is None:
        return None
    args = {**base.args, "cmp": compared[0], "value": compared[1]}
    return replace(base, op="compare", args=args, spots={**base.spots, "value": compared[2]})


def compares(value: Yaml) -> bool:
    """Whether a value looks like the right side of a comparison, not like the parts of an operator."""
    if isinstance(value, Seq):
        return not any(isinstance(item, (Map, Seq)) for item in value)
    return not isinstance(value, Map) or any(key in COMPARATORS for key in value)
