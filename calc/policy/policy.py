"""A policy made ready for evaluation, once, from its compiled data."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from calc.case.questions import Json, Vocabulary
from calc.criteria.circuit import Circuit
from calc.criteria.coherence import Coherence
from calc.criteria.history.selections import Selection
from calc.criteria.inputs import Inputs, in_order, read_inputs
from calc.criteria.parts import parts_of
from calc.policy.atom_reader import AtomReader
from calc.policy.circuit_reader import Reader, View
from calc.policy.selection_reader import read_selections
from calc.time.dates import Interval, Span, parse_date


@dataclass(frozen=True, slots=True)
class Reading:
    """A place where the source can be read in more than one way: the option taken, and the others."""

    id: str
    taken: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Policy:
    """One version of a policy. ``view`` holds it as we read it, ``other_views`` under each other reading.

    ``inputs`` are what the conditions of all views hang on; ``favourable`` the outcomes that mean "criteria met";
    ``spans`` all lengths of time in its conditions; ``data`` is what it was read from, with the texts; ``coherence``
    holds what answers have to do with each other, which is the same for every policy. ``citations`` are the short ids
    that letters cite its criteria and sections by.
    """

    id: str
    version: str
    effective: Interval
    hash: str
    vocabulary: Vocabulary
    circuit: Circuit
    view: View
    readings: tuple[Reading, ...]
    other_views: Mapping[tuple[str, str], View]
    inputs: Inputs
    questions: tuple[str, ...]
    favourable: frozenset[str]
    spans: frozenset[Span]
    data: Mapping[str, Json]
    coherence: Coherence
    asked: frozenset[str]
    citations: Mapping[str, str]


def read_policy(
    data: Mapping[str, Json],
    vocabulary: Vocabulary,
    favourable: frozenset[str],
    coherence: Coherence,
    citations: Mapping[str, str],
) -> Policy:
    """One policy: its circuit under the readings taken, and again with each reading changed."""
    circuit = Circuit()
    readings = tuple(_read_reading(reading) for reading in data.get("readings", ()))
    taken = {reading.id: reading.taken for reading in readings}
    known: dict[Selection, Selection] = {}

    def view(choice: Mapping[str, str]) -> View:
        selections = read_selections(data.get("selections", {}), vocabulary, choice, known)
        return Reader(circuit, AtomReader(vocabulary, selections), choice).view(data)

    own = view(taken)
    others = {
        (reading.id, option): view({**taken, reading.id: option}) for reading in readings for option in reading.others
    }
    roots = [each.roots for each in (own, *others.values())]
    return Policy(
        id=data["id"],
        version=data["version"],
        effective=_effective(data["dates"]),
        hash=data.get("hash", ""),
        vocabulary=vocabulary,
        circuit=circuit,
        view=own,
        readings=readings,
        other_views=others,
        inputs=read_inputs(circuit, in_order(circuit, roots), vocabulary.questions),
        questions=tuple(data["uses"]["questions"]),
        favourable=favourable,
        spans=frozenset(span for node in circuit.nodes for span in parts_of(node, Span)),
        data=data,
        coherence=coherence,
        asked=frozenset(data["uses"]["questions"]),
        citations=citations,
    )


def _effective(dates: Mapping[str, Json]) -> Interval:
    """When the version came into effect; one whose source does not say has always been in effect for all we know."""
    return parse_date(dates["effective"]) if "effective" in dates else Interval(date.min, date.min)


def _read_reading(data: Mapping[str, Json]) -> Reading:
    others = tuple(option["id"] for option in data["options"] if option["id"] != data["taken"])
    return Reading(data["id"], data["taken"], others)
