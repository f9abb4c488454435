"""From compiled data to what answers have to do with each other."""

from collections.abc import Iterator, Mapping, Sequence

from calc.case.questions import Json, Vocabulary
from calc.criteria.circuit import Circuit
from calc.criteria.coherence import Coherence, Contradiction, Derivation, EntryContradiction
from calc.policy.atom_reader import AtomReader
from calc.policy.circuit_reader import Reader
from calc.policy.selection_reader import read_event_test, read_selections


def read_coherence(data: Mapping[str, Json], vocabulary: Vocabulary) -> Coherence:
    """The contradictions and derivations of the compiled data; none where it holds none."""
    atoms = AtomReader(vocabulary, read_selections(data.get("history_selections", {}), vocabulary, {}, {}))
    circuit, given = Circuit(), Circuit()
    found = data.get("contradictions", ())
    derivations = tuple(_derivations(data["questions"], Reader(given, atoms, {})))
    return Coherence(
        questions=vocabulary.questions,
        circuit=circuit,
        contradictions=tuple(_contradictions(found, Reader(circuit, atoms, {}))),
        of_entries=tuple(_of_entries(found, vocabulary)),
        given=given,
        derivations={each.question: each for each in derivations},
    )


def _contradictions(found: Sequence[Json], reader: Reader) -> Iterator[Contradiction]:
    for each in found:
        if "when" in each:
            unless = reader.condition(each["unless"]) if "unless" in each else None
            yield Contradiction(each["id"], each["text"], reader.condition(each["when"]), unless)


def _of_entries(found: Sequence[Json], vocabulary: Vocabulary) -> Iterator[EntryContradiction]:
    for each in found:
        if "entry" in each:
            unless = read_event_test(each["unless"], vocabulary) if "unless" in each else None
            test = read_event_test(each["entry"], vocabulary)
            kinds = frozenset(each.get("procedure", ()))
            yield EntryContradiction(each["id"], each["text"], kinds, test, unless)


def _derivations(questions: Mapping[str, Json], reader: Reader) -> Iterator[Derivation]:
    for name, question in questions.items():
        derived = question.get("derived")
        if derived:
            told = (("yes_when", True), ("no_when", False))
            when = tuple((reader.condition(derived[key]), answer) for key, answer in told if key in derived)
            yield Derivation(name, derived["because"], when)
