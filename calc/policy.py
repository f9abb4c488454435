"""A policy made ready for evaluation, once, from its compiled data."""

from collections.abc import Mapping
from dataclasses import dataclass

from calc.atom_reader import AtomReader
from calc.circuit import Circuit
from calc.dates import Span
from calc.errors import BadPolicy, UnknownPolicy
from calc.event_reader import read_selections
from calc.program import Reader, View
from calc.questions import Json, Vocabulary, read_vocabulary
from calc.timeline import spans_in

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Reading:
    """A place where the source can be read in more than one way: the option taken, and the others."""

    id: str
    taken: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Policy:
    """One version of a policy. ``view`` holds it as we read it, ``other_views`` under each other reading.

    ``favourable`` are the outcomes that mean "criteria met"; ``spans`` all lengths of time in its conditions.
    """

    id: str
    version: str
    hash: str
    vocabulary: Vocabulary
    circuit: Circuit
    view: View
    readings: tuple[Reading, ...]
    other_views: Mapping[tuple[str, str], View]
    questions: tuple[str, ...]
    favourable: frozenset[str]
    spans: frozenset[Span]


@dataclass(frozen=True, slots=True)
class Library:
    """All policies by id, and the vocabulary they share."""

    vocabulary: Vocabulary
    policies: Mapping[str, Policy]

    def policy(self, name: str) -> Policy:
        """The policy with this id; raise ``UnknownPolicy`` where there is none."""
        if name not in self.policies:
            raise UnknownPolicy(f"There is no policy “{name[:80]}”. Policies: {', '.join(self.policies)}.")
        return self.policies[name]


def read_library(data: Json) -> Library:
    """Everything from the compiled data; raise ``BadPolicy`` when it is of another format or damaged."""
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise BadPolicy(f"The policies are not in format {FORMAT}, the one this engine reads. Compile them again.")
    try:
        vocabulary = read_vocabulary(data)
        met = frozenset(name for name, outcome in data["outcomes"].items() if outcome["class"] == "met")
        policies = {name: read_policy(policy, vocabulary, met) for name, policy in data["policies"].items()}
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadPolicy(f"The compiled policies are damaged ({error!r}). Compile them again.") from error
    return Library(vocabulary, policies)


def read_policy(data: Mapping[str, Json], vocabulary: Vocabulary, favourable: frozenset[str]) -> Policy:
    """One policy: its circuit under the readings taken, and again with each reading changed."""
    circuit = Circuit()
    readings = tuple(_read_reading(reading) for reading in data.get("readings", ()))
    taken = {reading.id: reading.taken for reading in readings}

    def view(choice: Mapping[str, str]) -> View:
        selections = read_selections(data.get("selections", {}), vocabulary, choice)
        return Reader(circuit, AtomReader(vocabulary, selections), choice).view(data)

    own = view(taken)
    others = {
        (reading.id, option): view({**taken, reading.id: option}) for reading in readings for option in reading.others
    }
    return Policy(
        id=data["id"],
        version=data["version"],
        hash=data.get("hash", ""),
        vocabulary=vocabulary,
        circuit=circuit,
        view=own,
        readings=readings,
        other_views=others,
        questions=tuple(data["uses"]["questions"]),
        favourable=favourable,
        spans=frozenset(span for node in circuit.nodes for span in spans_in(node)),
    )


def _read_reading(data: Mapping[str, Json]) -> Reading:
    others = tuple(option["id"] for option in data["options"] if option["id"] != data["taken"])
    return Reading(data["id"], data["taken"], others)
