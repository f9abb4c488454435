"""What answers have to do with each other is declared soundly, and in the one place where that is said."""

from collections.abc import Iterator

from scripts.compile.check import comparisons, names, ranges, selections
from scripts.compile.checking import Check
from scripts.compile.conditions.operators import COHERENCE_OPERATORS
from scripts.compile.conditions.tree import Node
from scripts.compile.data import Data
from scripts.compile.problem import Problem, one_of, problem
from scripts.compile.read.located import Map

MEASURED = ("number", "duration")
TIME_SINCE = "time_since"
# A case is held against these before there is a policy.
OF_POLICIES = ("reading", "ref", "case_by_case", "information")


def check(data: Data) -> Iterator[Problem]:
    """The contradictions and derived answers; and that no policy uses what is meant for them."""
    rules = data.coherence.rules
    for each in (names.check, comparisons.check, ranges.check, selections.check):
        yield from each(rules, data)
    for node in rules.nodes():
        if node.op == "more":
            yield from _more(node, data)
        elif node.op in OF_POLICIES:
            yield problem(node.at, "wrong-contradiction", f"`{node.op}` belongs to a policy", "remove it")
    yield from _contradictions(data)
    for name in data.policies:
        for policy in data.versions(name):
            for node in policy.nodes():
                if node.op in COHERENCE_OPERATORS:
                    found = f"`{node.op}` belongs to contradictions and derived answers"
                    yield problem(node.at, "unknown-operator", found, "compare the answer with a value")


def _more(node: Node, data: Data) -> Iterator[Problem]:
    """Both sides are measured in the same way."""
    event = "field" in node.args
    subject = "field" if event else "question"
    one, other = str(node.args[subject]), str(node.args["than"])
    known = data.vocabulary.names(event=event)
    if other not in known and not (event and other == TIME_SINCE):
        found = f"there is no {subject} `{other}`"
        yield problem(node.spot("than"), f"unknown-{subject}", found, one_of(known, other))
        return
    first, second = (data.vocabulary.asked(name, event=event) for name in (one, other))
    kinds = {each.type if each else "duration" for each in (first, second)}
    if first and (len(kinds) > 1 or not kinds <= set(MEASURED)):
        found = f"`{one}` is never more than `{other}`"
        yield problem(node.at, "wrong-comparison", found, "compare two numbers, or two lengths of time")


def _contradictions(data: Data) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for each in data.coherence.contradictions:
        name, spot = str(each.raw.get("id")), each.raw.spot("id")
        if first.setdefault(name, spot.line) != spot.line:
            yield problem(spot, "duplicate-id", f"`{name}` also stands in line {first[name]}", "choose another id")
        yield from _kinds(each.raw, data)


def _kinds(raw: Map, data: Data) -> Iterator[Problem]:
    value = raw.get("procedure")
    for kind in value if isinstance(value, list) else [value] if value is not None else []:
        if kind not in data.vocabulary.kinds:
            found = f"there is no kind of procedure `{kind}`"
            yield problem(raw.spot("procedure"), "unknown-procedure", found, one_of(data.vocabulary.kinds, kind))


CHECK = Check("coherence", "vocabulary", check)
