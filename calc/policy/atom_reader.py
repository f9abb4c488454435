"""From compiled data to atoms: the conditions that look at one answer or at one selection of procedures."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from calc.case.questions import Json, Question, Vocabulary
from calc.criteria.answer_atoms import Holds, Is, IsNone, Length, Number, Since, Yes
from calc.criteria.atoms import Atom, Fixed
from calc.criteria.comparing_atoms import Later, More
from calc.criteria.history.atoms import Count, Elapsed, Events
from calc.criteria.history.selections import Selection
from calc.policy.selection_reader import read_event_test
from calc.time.dates import parse_span

OPPOSITE = {"less_than": "at_least", "at_most": "more_than"}

type Parts = tuple[tuple[Atom, bool], ...]


@dataclass(frozen=True, slots=True)
class AtomReader:
    """What the atoms of one policy are read with: the shared questions and its own selections."""

    vocabulary: Vocabulary
    selections: Mapping[str, Selection]

    def read(self, node: Json) -> Parts:
        """Give the atoms of a canonical node, all of which have to turn out as the boolean beside each says.

        "Less than" is read as the negation of "at least", "at most" of "more than", and every count as one or
        two of "at least n", so that conditions which exclude each other share an atom.
        """
        if node["op"] == "count":
            return _counts(self.selections[node["of"]], node)
        opposite = OPPOSITE.get(node["cmp"]) if node["op"] in ("compare", "elapsed") else None
        asked = {**node, "cmp": opposite} if opposite else node
        return ((_ATOMS[node["op"]](self, asked), opposite is None),)


def _counts(selection: Selection, node: Json) -> Parts:
    bound, with_request = node["value"], node.get("with_request", False)
    least, more = (_count(selection, number, with_request=with_request) for number in (bound, bound + 1))
    parts: Mapping[str, Parts] = {
        "at_least": ((least, True),),
        "less_than": ((least, False),),
        "more_than": ((more, True),),
        "at_most": ((more, False),),
        "equals": ((least, True), (more, False)),
    }
    return parts[node["cmp"]]


def _count(selection: Selection, least: int, *, with_request: bool) -> Atom:
    if with_request and not selection.pairing:
        least, with_request = least - 1, False
    return Count(selection, least, with_request) if least > 0 else Fixed(holds=True)


def _compare(reader: AtomReader, node: Json) -> Atom:
    if reader.vocabulary.questions[node["question"]].kind == "duration":
        return Length(node["question"], node["cmp"], parse_span(node["value"]))
    return Number(node["question"], node["cmp"], node["value"])


def _is(question: Question, values: Sequence[str]) -> Atom:
    together = question.sets.get(values[0])
    return Holds(question.id, together.options) if together else Is(question.id, frozenset(values))


def _elapsed(reader: AtomReader, node: Json) -> Atom:
    selection = reader.selections[node["of"]]
    return Elapsed(selection, node["which"], node["cmp"], parse_span(node["value"]))


def _event(reader: AtomReader, node: Json) -> Atom:
    test = read_event_test(node["where"], reader.vocabulary)
    return Events(reader.selections[node["of"]], node["which"], test, node.get("of_that_day", "every"))


_ATOMS: Mapping[str, Callable[[AtomReader, Json], Atom]] = {
    "yes": lambda _, node: Yes(node["question"]),
    "is": lambda reader, node: _is(reader.vocabulary.questions[node["question"]], node["values"]),
    "none": lambda _, node: IsNone(node["question"]),
    "compare": _compare,
    # "None" fails every comparison of a date, so its opposite is no mere negation of it.
    "since": lambda _, node: Since(node["question"], node["cmp"], parse_span(node["value"])),
    "elapsed": _elapsed,
    "event": _event,
    "more": lambda _, node: More(node["question"], node["than"]),
    "later": lambda reader, node: Later(reader.selections[node["of"]], reader.selections[node["than"]]),
    "value": lambda _, node: Fixed(node["value"]),
}
