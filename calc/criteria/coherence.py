"""What answers have to do with each other, whatever the policy: which contradict, and which the history gives."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from calc.case.history import Procedure
from calc.case.questions import PRIOR_PROCEDURES, Question
from calc.criteria.circuit import Circuit, Index
from calc.criteria.deciding import Deciding, places_of_entry
from calc.criteria.evaluation import Evaluation
from calc.criteria.history.event_tests import EventTest
from calc.errors import Place
from calc.logic.kleene import TRUE


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Answers that cannot be true together: those for which a condition holds, but not another, ``unless``."""

    id: str
    text: str
    when: Index
    unless: Index | None = None


@dataclass(frozen=True, slots=True)
class EntryContradiction:
    """The same within an entry of the history, of any kind or of these ``kinds``."""

    id: str
    text: str
    kinds: frozenset[str]
    when: EventTest
    unless: EventTest | None = None


@dataclass(frozen=True, slots=True)
class Derivation:
    """An answer that the history gives: to ``question``, where one of these conditions holds, with its value."""

    question: str
    because: str
    when: tuple[tuple[Index, bool], ...]


@dataclass(frozen=True, slots=True)
class Clash:
    """A contradiction that certainly holds of a case: what it says, and the places of the answers that make it."""

    text: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Coherence:
    """All contradictions, and all derivations with a circuit of their own, since they are looked at more often."""

    questions: Mapping[str, Question]
    circuit: Circuit = field(default_factory=Circuit)
    contradictions: tuple[Contradiction, ...] = ()
    of_entries: tuple[EntryContradiction, ...] = ()
    given: Circuit = field(default_factory=Circuit)
    derivations: Mapping[str, Derivation] = field(default_factory=dict)

    def clashes(self, run: Evaluation) -> Iterator[Clash]:
        """The contradictions in a case. What is only possible is none."""
        values = self.circuit.evaluate(run)
        deciding = Deciding(self.circuit, self.questions, values, run)
        for each in self.contradictions:
            if values[each.when] == TRUE and (each.unless is None or values[each.unless] != TRUE):
                yield Clash(each.text, deciding.places_of(each.when))
        for event in run.case.history or ():
            for one in self.of_entries:
                kind = not one.kinds or event.kind in one.kinds
                if kind and one.when.value(event, run) == TRUE and not _is(one.unless, event, run):
                    named = (Place(PRIOR_PROCEDURES, event.item, "procedure"),) if one.kinds else ()
                    yield Clash(one.text, (*named, *places_of_entry(one.when, event, run)))

    def derived(self, run: Evaluation) -> Iterator[tuple[Derivation, bool, tuple[Place, ...]]]:
        """The answers that the history certainly gives, and the entries that give them."""
        values = self.given.evaluate(run) if run.case.history is not None else []
        deciding = Deciding(self.given, self.questions, values, run)
        for one in self.derivations.values() if values else ():
            for index, answer in one.when:
                if values[index] == TRUE:
                    yield one, answer, deciding.places_of(index)


def _is(test: EventTest | None, event: Procedure, run: Evaluation) -> bool:
    return test is not None and test.value(event, run) == TRUE
