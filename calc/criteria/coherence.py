"""What answers have to do with each other, whatever the policy: which contradict, and which the history gives."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

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

    def holds(self, event: Procedure, run: Evaluation) -> bool:
        """Whether it certainly holds of an entry."""
        if (self.kinds and event.kind not in self.kinds) or self.when.value(event, run) != TRUE:
            return False
        return self.unless is None or self.unless.value(event, run) != TRUE

    def places(self, event: Procedure, run: Evaluation) -> tuple[Place, ...]:
        """The fields that make it hold, and the kind where it is about some kinds alone."""
        kind = (Place(PRIOR_PROCEDURES, event.item, "procedure"),) if self.kinds else ()
        return (*kind, *places_of_entry(self.when, event, run))


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


class Given(NamedTuple):
    """An answer that the history gives, why, and the entries that give it."""

    question: str
    answer: bool
    because: str
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
                if one.holds(event, run):
                    yield Clash(one.text, one.places(event, run))

    def derived(self, run: Evaluation) -> Iterator[Given]:
        """The answers that the history certainly gives."""
        if run.case.history is None:
            return
        values = self.given.evaluate(run)
        deciding = Deciding(self.given, self.questions, values, run)
        for one in self.derivations.values():
            for index, answer in one.when:
                if values[index] == TRUE:
                    yield Given(one.question, answer, one.because, deciding.places_of(index))
