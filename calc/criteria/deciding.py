"""What a true condition rests on: the answers, and the entries of the history and their fields, that make it true."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from calc.case.history import Procedure
from calc.case.questions import PRIOR_PROCEDURES, Question
from calc.criteria.answer_atoms import Is
from calc.criteria.atoms import Atom
from calc.criteria.circuit import Circuit, Gate, Index
from calc.criteria.comparing_atoms import Later
from calc.criteria.evaluation import Evaluation
from calc.criteria.history.atoms import Count, Events
from calc.criteria.history.event_tests import EventGroup, EventTest, FieldMore, FieldSame, FieldTest
from calc.criteria.history.members import certain
from calc.criteria.history.selections import members
from calc.errors import Place
from calc.logic.kleene import FALSE, TRUE, Truth, negate


@dataclass(frozen=True, slots=True)
class Deciding:
    """Of the nodes of a circuit, which have ``values`` in a run: what they rest on, by the questions there are."""

    circuit: Circuit
    questions: Mapping[str, Question]
    values: Sequence[Truth]
    run: Evaluation

    def places_of(self, index: Index) -> tuple[Place, ...]:
        """The places of the answers that give a node its value, of a false "all" those of its false parts."""
        return tuple(dict.fromkeys(self._places(index)))

    def _places(self, index: Index) -> Iterator[Place]:
        node, value = self.circuit.nodes[index], self.values[index]
        if not isinstance(node, Gate):
            yield from self._of_atom(node, value)
            return
        for part in node.inputs:
            if node.operator == "not" or self.values[part] == value:
                yield from self._places(part)

    def _of_atom(self, atom: Atom, value: Truth) -> Iterator[Place]:
        if isinstance(atom, (Count, Events, Later)):
            # Where something is lacking, it is the whole list that says so.
            items = [event.item for event in _supporting(atom, self.run)] if value == TRUE else []
            yield from (Place(PRIOR_PROCEDURES, item) for item in items) if items else (Place(PRIOR_PROCEDURES),)
        elif not (isinstance(atom, Is) and atom.values >= {*(self.questions[atom.question].options or ())}):
            # What any answer would do, none would mend.
            yield from map(Place, atom.asks())


def _supporting(atom: Count | Events | Later, run: Evaluation) -> Iterator[Procedure]:
    found = certain(members(atom.selection, run) or ())
    if isinstance(atom, Events):
        found = tuple(event for event in found if atom.test.value(event, run) == TRUE)
        if atom.which in ("last", "first"):
            found = found[-1:] if atom.which == "last" else found[:1]
    elif isinstance(atom, Later):
        found = (*certain(members(atom.other, run) or ())[-1:], *found[-1:])
    yield from found


def places_of_entry(test: EventTest, event: Procedure, run: Evaluation) -> tuple[Place, ...]:
    """The fields of an entry, and the questions, that make a test of it true; each once."""
    return tuple(dict.fromkeys(_of_entry(test, event, run, TRUE)))


def _of_entry(test: EventTest, event: Procedure, run: Evaluation, wanted: Truth) -> Iterator[Place]:
    if isinstance(test, EventGroup):
        own = negate(wanted) if test.operator == "not" else wanted
        for part in test.parts:
            if part.value(event, run) == own:
                yield from _of_entry(part, event, run, own)
    elif wanted in (TRUE, FALSE):
        yield from (Place(PRIOR_PROCEDURES, event.item, name) for name in _fields(test))
        yield from [Place(test.question)] if isinstance(test, FieldSame) else []


def _fields(test: EventTest) -> tuple[str, ...]:
    match test:
        case FieldMore():
            return (test.field, "date" if test.other is None else test.other)
        case FieldTest() | FieldSame():
            return (test.field,)
    return ()
