"""The vocabulary that policies use: questions, procedures, outcomes, payers, sources, codes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scripts.compile.model.questions import EventField, Field_, Question
from scripts.compile.read.files import Files
from scripts.compile.read.located import Map
from scripts.compile.read.schema import read


@dataclass(frozen=True, slots=True)
class Topic:
    """A group of questions that are shown together."""

    id: str
    title: str
    order: int
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Everything by id, as declared. A value of ``None`` is declared but not sound, which has been reported."""

    topics: tuple[Topic, ...]
    questions: Mapping[str, Field_ | None]
    fields: Mapping[str, EventField | None]
    kinds: Mapping[str, Map]
    outcomes: Mapping[str, Map]
    payers: Mapping[str, Map]
    sources: Mapping[str, Map]
    codes: Mapping[str, Map]

    def asked(self, name: str, *, event: bool) -> Field_ | None:
        """The question, or for an event the field, of that name, when it is sound."""
        return (self.fields if event else self.questions).get(name)

    def names(self, *, event: bool) -> list[str]:
        """The names a condition can use."""
        return list(self.fields if event else self.questions)


def read_vocabulary(files: Files) -> Vocabulary:
    """The vocabulary of all files; the questions in the order of their topics."""
    topics = sorted(_topics(files), key=lambda topic: (topic.order, topic.id))
    raw = {
        key: value for each in files.of("questions") if each.root for key, value in each.root.map("questions").items()
    }
    questions = {key: read(Question, raw[key]) for topic in topics for key in topic.questions if key in raw}
    procedures = _root(files, "procedures")
    fields = {key: read(EventField, value) for key, value in procedures.map("fields").items()}
    named = [_maps(_root(files, kind)) for kind in ("outcomes", "payers", "sources", "codes")]
    return Vocabulary(tuple(topics), questions, fields, _maps(procedures.map("kinds")), *named)


def _topics(files: Files) -> Iterator[Topic]:
    for each in files.of("questions"):
        if each.root is not None:
            order = each.root.get("order")
            questions = tuple(each.root.map("questions"))
            yield Topic(each.id, str(each.root.get("title")), order if isinstance(order, int) else 0, questions)


def _root(files: Files, kind: str) -> Map:
    roots = [each.root for each in files.of(kind) if each.root is not None]
    return roots[0] if roots else Map(f"{kind}.yml", 1, "")


def _maps(value: Map) -> dict[str, Map]:
    return {key: each if isinstance(each, Map) else value.empty() for key, each in value.items()}
