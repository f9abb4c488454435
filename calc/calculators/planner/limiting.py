"""The criteria that limit repeats: they set a least time since an earlier procedure, or a greatest number of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from calc.case.questions import Json
from calc.criteria.history.atoms import HistoryAtom
from calc.criteria.history.selections import Selection, taken_from
from calc.policy.policy import Policy
from calc.words.criteria import criteria_of, is_criterion, parts_of

LEAST_TIME = ("at_least", "more_than")


@dataclass(frozen=True, slots=True)
class Maximum:
    """At most ``most`` of a selection, the request among them, as a criterion has it."""

    criterion: str
    selection: Selection
    most: int


def limiting(policy: Policy) -> tuple[str, ...]:
    """The criteria that set a limit themselves, not only by one that is part of them."""
    return tuple(
        node["id"]
        for node in _judged(policy)
        if any(_is_interval(part) or _is_maximum(part) for part in _own(policy, node))
    )


def maxima(policy: Policy) -> Iterator[Maximum]:
    """Each greatest number, in the order of the page."""
    selections = selections_of(policy)
    for node in _judged(policy):
        for part in _own(policy, node):
            if _is_maximum(part) and part["of"] in selections:
                yield Maximum(node["id"], selections[part["of"]], part["value"])


def selections_of(policy: Policy) -> Mapping[str, Selection]:
    """The selections that the policy looks at under the readings taken, by name."""
    atoms = (policy.circuit.nodes[index] for index in policy.circuit.below(policy.view.roots))
    return {atom.selection.name: atom.selection for atom in atoms if isinstance(atom, HistoryAtom)}


def kinds_of(selection: Selection) -> frozenset[str]:
    """The kinds of procedures that a selection can hold."""
    given = [each.kinds for each in taken_from(selection) if each.kinds is not None]
    return frozenset.intersection(*given) if given else frozenset()


def _judged(policy: Policy) -> Iterator[Json]:
    return (node for node in criteria_of(policy) if node["id"] in policy.view.criteria and "op" in node)


def _own(policy: Policy, node: Json) -> Iterator[Json]:
    """A condition and its parts, without the criteria within it, by the readings taken."""
    yield node
    taken = {reading.id: reading.taken for reading in policy.readings}
    parts = [node["options"][taken[node["reading"]]]] if node["op"] == "reading" else parts_of(node)
    for part in parts:
        if not is_criterion(part):
            yield from _own(policy, part)


def _is_interval(node: Json) -> bool:
    return node["op"] == "elapsed" and node["cmp"] in LEAST_TIME


def _is_maximum(node: Json) -> bool:
    return node["op"] == "count" and node["cmp"] == "at_most" and bool(node["with_request"])
