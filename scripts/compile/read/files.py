"""Finds the files of policy_data and says what each one is: its path is its identity."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from scripts.compile import model
from scripts.compile.problem import Problem, Spot, problem
from scripts.compile.read.loader import load_bytes
from scripts.compile.read.located import Map
from scripts.compile.read.schema import validate

_NAME = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_VERSION = r"(?:@[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*)?"
_KINDS: dict[str, tuple[str, type[BaseModel]]] = {
    "questions": (rf"questions/({_NAME})\.yml", model.QuestionsFile),
    "procedures": (r"procedures\.yml", model.ProceduresFile),
    "outcomes": (r"outcomes\.yml", model.OutcomesFile),
    "payers": (r"payers\.yml", model.PayersFile),
    "sources": (r"sources\.yml", model.SourcesFile),
    "codes": (r"codes\.yml", model.CodesFile),
    "contradictions": (r"contradictions\.yml", model.ContradictionsFile),
    "blocks": (rf"blocks/({_NAME})\.yml", model.BlocksFile),
    "policies": (rf"policies/({_NAME}/{_NAME}{_VERSION})\.yml", model.PolicyFile),
    "cases": (rf"cases/({_NAME}/{_NAME})\.yml", model.CasesFile),
    "permalinks": (r"permalinks\.yml", model.PermalinksFile),
    "families": (r"families\.yml", model.FamiliesFile),
    "citations": (r"citations\.yml", model.CitationsFile),
}
_REQUIRED = ("procedures", "outcomes", "payers", "sources", "codes")
_SINGLE_USE = ("policies", "cases")
_PLACES = "policies/<payer>/<policy>.yml, cases/<payer>/<policy>.yml, questions/<topic>.yml, blocks/<name>.yml"


@dataclass(frozen=True, slots=True)
class Document:
    """One file: its kind, the identity that its path gives it, its content (``None`` when it cannot be read)."""

    kind: str
    id: str
    file: str
    root: Map | None

    @property
    def content(self) -> Map:
        """The content, an empty mapping when it cannot be read."""
        return Map(self.file, 1, "") if self.root is None else self.root


@dataclass(frozen=True, slots=True)
class Files:
    """All the files, and what is wrong with each of them on its own."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]

    def of(self, kind: str) -> list[Document]:
        """The files of one kind."""
        return [each for each in self.documents if each.kind == kind]

    @property
    def vocabulary_unreadable(self) -> bool:
        """Whether a file that others build on cannot be read, so that checking those would only mislead."""
        return any(each.root is None and each.kind not in _SINGLE_USE for each in self.documents)


def read_files(data: Path) -> Files:
    """Read every file below ``data``, in the order of their paths."""
    documents, problems = [], []
    for path in sorted(_walk(data)):
        name = path.relative_to(data).as_posix()
        document, found = _read(path, f"{data.name}/{name}", name)
        problems.extend(found)
        if document:
            documents.append(document)
    problems.extend(_absent(data, {each.kind for each in documents}))
    return Files(tuple(documents), tuple(problems))


def _walk(data: Path) -> Iterator[Path]:
    for path in data.rglob("*"):
        hidden = any(part.startswith(".") for part in path.relative_to(data).parts)
        if path.is_file() and not hidden and not path.name.endswith("~") and path.suffix != ".md":
            yield path


def _read(path: Path, file: str, name: str) -> tuple[Document | None, list[Problem]]:
    for kind, (pattern, schema) in _KINDS.items():
        match = re.fullmatch(pattern, name)
        if match:
            loaded = load_bytes(path.read_bytes(), file)
            document = Document(kind, match[1] if match.groups() else "", file, loaded.root)
            if loaded.root is None:
                return document, list(loaded.problems)
            return document, first_of_each_line([*loaded.problems, *validate(schema, loaded.root)], loaded.problems)
    return None, [_misplaced(file)]


def first_of_each_line(problems: list[Problem], first: tuple[Problem, ...]) -> list[Problem]:
    """Drop what follows from another problem on the same line: one cause is named once."""
    lines, kept = {(each.file, each.line) for each in first}, set(first)
    return [each for each in problems if each in kept or (each.file, each.line) not in lines]


def _misplaced(file: str) -> Problem:
    accepted = f"names are lower-case words joined by hyphens, and end in .yml: {_PLACES}"
    return problem(Spot(file, 1), "misplaced-file", "no file of this name belongs here", accepted)


def _absent(data: Path, present: set[str]) -> Iterator[Problem]:
    for kind in _REQUIRED:
        if kind not in present:
            spot = Spot(f"{data.name}/{kind}.yml", 1)
            yield problem(spot, "missing-file", "there is no such file", "add it; an empty one reads {}")
