"""Builds the tree of a YAML file from parse events, without recursion, so that depth costs nothing."""

import yaml

from calc.cli.characters import hidden
from calc.cli.scalars import plain
from scripts.compile.problem import MOST_REPORTED, Problem, Spot, problem, shown, too_many
from scripts.compile.read.characters import character_problem
from scripts.compile.read.located import Map, Seq, Yaml, join

MOST_DEPTH = 60
MOST_PARTS = 40_000
_WRITE_OUT = "write the part out where it is needed, or make it a block in policy_data/blocks"
# As keys these are operators (yes: question), and this reader never makes them anything else.
_KEY_WORDS = ("yes", "no")


class UnreadableError(Exception):
    """Ends the reading of a file; the problem has been noted."""


class Builder:
    """Takes the events of one file in turn; ``problems`` and ``finish`` then say what there was."""

    def __init__(self, file: str) -> None:
        self.problems: list[Problem] = []
        self._file = file
        self._line = 1
        self._root: Yaml = None
        self._documents = 0
        self._parts = 0
        self._open: list[Map | Seq] = []
        self._keys: list[tuple[str, int] | None] = []  # of each open mapping, the key that waits for its value

    def take(self, event: yaml.Event) -> None:
        """Take the next event."""
        self._line = event.start_mark.line + 1 if event.start_mark else self._line
        match event:
            case yaml.DocumentStartEvent():
                self._document()
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._begin(event)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._end()
            case yaml.AliasEvent():
                self._note("alias", "an alias (*) repeats another part of the file", _WRITE_OUT)
                self._place("", self._line)
            case yaml.ScalarEvent():
                self._refuse_marks(event)
                self._scalar(event.value, is_plain=not event.style)

    def finish(self) -> Map | None:
        """The mapping that the file holds."""
        if isinstance(self._root, Map):
            return self._root
        self._line = 1
        found = "the file is empty" if self._root is None else "the file does not begin with a key"
        self._note("not-a-mapping", found, "begin with the keys of this kind of file, or write {}")
        return None

    def refuse_syntax(self, error: yaml.MarkedYAMLError) -> None:
        """Note that this is not YAML."""
        mark = error.problem_mark or error.context_mark
        self._line = mark.line + 1 if mark else self._line
        said = " ".join(part for part in (error.problem, error.context) if part)
        accepted = "check the indentation, colons, brackets and quotes of this line and the one before"
        self._note("not-yaml", f"this is not YAML ({said})", accepted)

    def _note(self, code: str, found: str, accepted: str) -> None:
        if len(self.problems) == MOST_REPORTED:
            self.problems.append(too_many(Spot(self._file, self._line)))
            raise UnreadableError
        self.problems.append(problem(Spot(self._file, self._line, self._path()), code, found, accepted))

    def _stop(self, code: str, found: str, accepted: str) -> None:
        self._note(code, found, accepted)
        raise UnreadableError

    def _path(self) -> str:
        """The path of what comes next."""
        if not self._open:
            return ""
        top, key = self._open[-1], self._keys[-1]
        return f"{top.path}[{len(top)}]" if isinstance(top, Seq) else join(top.path, key[0]) if key else top.path

    def _document(self) -> None:
        self._documents += 1
        if self._documents > 1:
            self._stop("several-documents", "a second document begins (---)", "write one document a file")

    def _begin(self, event: yaml.CollectionStartEvent) -> None:
        self._refuse_marks(event)
        if len(self._open) >= MOST_DEPTH:
            found = f"the content is nested more than {MOST_DEPTH} levels deep"
            self._stop("too-deep", found, "flatten it, or move a part into a block")
        if self._awaits_key():
            self._stop("key-not-text", "a mapping or list stands where a key belongs", "write a word as the key")
        kind = Map if isinstance(event, yaml.MappingStartEvent) else Seq
        self._open.append(kind(self._file, self._line, self._path()))
        self._keys.append(None)

    def _end(self) -> None:
        container = self._open.pop()
        self._keys.pop()
        self._place(container, container.line)

    def _refuse_marks(self, event: yaml.NodeEvent) -> None:
        if event.anchor:
            self._note("alias", f"an anchor (&{event.anchor[:40]}) marks a part for repetition", _WRITE_OUT)
        tag = getattr(event, "tag", None)
        if tag:
            self._note("tag", f"a tag ({tag[:40]}) gives a value another type", "remove it")

    def _scalar(self, text: str, *, is_plain: bool) -> None:
        character = None if is_plain else hidden(text)
        if character:
            self.problems.append(character_problem(character, Spot(self._file, self._line, self._path())))
        if self._awaits_key():
            self._key(text, is_plain=is_plain)
            return
        value, accepted = plain(text) if is_plain else (text, None)
        if accepted:
            found = f"{shown(text)} can be read in several ways" if text else "there is no value"
            self._note("ambiguous", found, accepted)
        self._place(value, self._line)

    def _awaits_key(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1], Map) and self._keys[-1] is None

    def _key(self, text: str, *, is_plain: bool) -> None:
        value, refused = plain(text) if is_plain and text not in _KEY_WORDS else (text, None)
        top = self._open[-1]
        self._keys[-1] = (text, self._line)
        if refused or not isinstance(value, str) or not text:
            self._note("key-not-text", f"the key {shown(text)} is not a word", f"quote it: '{text}'")
        elif isinstance(top, Map) and text in top:
            self._note("duplicate-key", f"the key stands here and on line {top.spot(text).line}", "keep one of the two")

    def _place(self, value: Yaml, line: int) -> None:
        """Put a finished value where it belongs; of a duplicate key the first value stays."""
        self._parts += 1
        if self._parts > MOST_PARTS:
            self._stop("too-large", f"the file has more than {MOST_PARTS:,} parts", "split it")
        if not self._open:
            self._root = value
            return
        top, key = self._open[-1], self._keys[-1]
        if isinstance(top, Seq):
            top.add(value, line)
        elif key:
            self._keys[-1] = None
            if key[0] not in top:
                top.put(key[0], value, key[1])
