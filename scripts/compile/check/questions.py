"""The questions the engine knows by name have the type it expects, and no name means two things."""

from collections.abc import Iterator

from scripts.compile.check.names import unknown_question
from scripts.compile.checking import Check
from scripts.compile.conditions.operators import RESERVED
from scripts.compile.data import Data
from scripts.compile.problem import Problem, problem
from scripts.compile.read.files import Document
from scripts.compile.read.located import Map
from scripts.compile.uses import DATE_OF_SERVICE, PRIOR_PROCEDURES

_FIXED = {DATE_OF_SERVICE: "date", PRIOR_PROCEDURES: "procedures"}
_BUILT_IN = ("date", "procedure")


def check(data: Data) -> Iterator[Problem]:
    """Question ids, and the topics that hold them."""
    first: dict[str, str] = {}
    for document in data.files.of("questions"):
        yield from _topic(document)
        yield from _ids(document, first, data)
    for document in data.files.of("procedures"):
        yield from _fields(document)
        yield from _requests(document, data)


def _topic(document: Document) -> Iterator[Problem]:
    root = document.root
    if root is not None and root.get("topic", document.id) != document.id:
        found = f"the topic “{root['topic']}” stands in {document.id}.yml"
        yield problem(root.spot("topic"), "wrong-path", found, f"write `topic: {document.id}`, or rename the file")


def _ids(document: Document, first: dict[str, str], data: Data) -> Iterator[Problem]:
    questions = document.content.map("questions")
    for name in questions:
        spot = questions.spot(name)
        if name in first:
            accepted = "keep one: a fact is asked once, under one id"
            yield problem(spot, "duplicate-id", f"`{name}` is also declared in {first[name]}", accepted)
        first.setdefault(name, f"{spot.file}:{spot.line}")
        if name in RESERVED:
            yield problem(spot, "reserved-id", f"`{name}` is a word of conditions", "choose another id")
        question = data.vocabulary.questions.get(name)
        if question and (question.type == "procedures") != (_FIXED.get(name) == "procedures"):
            accepted = f"only `{PRIOR_PROCEDURES}` has the type procedures"
            yield problem(spot, "wrong-type", f"`{name}` has the type {question.type}", accepted)
        elif question and question.type != _FIXED.get(name, question.type):
            yield problem(spot, "wrong-type", f"`{name}` has the type {question.type}", f"write `type: {_FIXED[name]}`")


def _fields(document: Document) -> Iterator[Problem]:
    fields = document.content.map("fields")
    for name, raw in fields.items():
        if name in RESERVED or name in _BUILT_IN:
            found = f"`{name}` is built in" if name in _BUILT_IN else f"`{name}` is a word of conditions"
            yield problem(fields.spot(name), "reserved-id", found, "choose another id, or remove it")
        if isinstance(raw, dict) and raw.get("type") == "procedures":
            found = "a field of a procedure cannot be a list of procedures"
            yield problem(fields.spot(name), "wrong-type", found, "choose another type")


def _requests(document: Document, data: Data) -> Iterator[Problem]:
    """A field that names the question about the request names one that is there."""
    for raw in document.content.map("fields").values():
        if isinstance(raw, Map) and "request" in raw:
            yield from unknown_question(str(raw["request"]), raw.spot("request"), data)


CHECK = Check("questions", "vocabulary", check)
