"""From compiled data to atoms: the conditions that look at one answer or at one selection of procedures."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from calc.atoms import Atom, Fixed, Is, IsNone, Length, Number, Since, Yes
from calc.dates import parse_span
from calc.event_reader import read_event_test
from calc.history_atoms import Count, Elapsed, Events
from calc.questions import Json, Vocabulary
from calc.selections import Selection

OPPOSITE = {"less_than": "at_least", "at_most": "more_than"}


@dataclass(frozen=True, slots=True)
class AtomReader:
    """What the atoms of one policy are read with: the shared questions and its own selections."""

    vocabulary: Vocabulary
    selections: Mapping[str, Selection]

    def read(self, node: Json) -> tuple[Atom, bool]:
        """Give the atom of a canonical node, and whether the node is its negation.

        "Less than" and "at most" are read as the negation of their opposite, so that the two share an atom.
        """
        opposite = OPPOSITE.get(node["cmp"]) if node["op"] == "compare" else None
        asked = {**node, "cmp": opposite} if opposite else node
        return _ATOMS[node["op"]](self, asked), opposite is not None


def _compare(reader: AtomReader, node: Json) -> Atom:
    if reader.vocabulary.questions[node["question"]].kind == "duration":
        return Length(node["question"], node["cmp"], parse_span(node["value"]))
    return Number(node["question"], node["cmp"], node["value"])


def _elapsed(reader: AtomReader, node: Json) -> Atom:
    selection = reader.selections[node["of"]]
    return Elapsed(selection, node["which"], node["cmp"], parse_span(node["value"]))


def _count(reader: AtomReader, node: Json) -> Atom:
    return Count(reader.selections[node["of"]], node["cmp"], node["value"], node.get("with_request", False))


def _event(reader: AtomReader, node: Json) -> Atom:
    test = read_event_test(node["where"], reader.vocabulary)
    return Events(reader.selections[node["of"]], node["which"], test)


_ATOMS: Mapping[str, Callable[[AtomReader, Json], Atom]] = {
    "yes": lambda _, node: Yes(node["question"]),
    "is": lambda _, node: Is(node["question"], frozenset(node["values"])),
    "none": lambda _, node: IsNone(node["question"]),
    "compare": _compare,
    # "None" fails every comparison of a date, so its opposite is no mere negation of it.
    "since": lambda _, node: Since(node["question"], node["cmp"], parse_span(node["value"])),
    "count": _count,
    "elapsed": _elapsed,
    "event": _event,
    "value": lambda _, node: Fixed(node["value"]),
}
