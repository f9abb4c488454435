"""Reads YAML as strictly as the compiler of the policies does, and says in which line and at which key it is wrong.

Only plain numbers, true and false have a type; everything else is text, dates too, and so are yes and no, which the
question understands. Refused: keys that stand twice, numbers that readers of YAML disagree about, anchors and
aliases, tags, several documents, keys that are no words. What has no value is not known (``None``).
"""

from dataclasses import dataclass, field

import yaml

from calc.case.questions import Json
from calc.cli.characters import WRITE_VISIBLY, described, hidden
from calc.cli.mistakes import Mistakes, shown
from calc.cli.scalars import plain
from calc.errors import BadRequest

CODE = "not_yaml"
MOST_DEPTH = 60
_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOT_KNOWN = ("", "~", "null")
_ANSWERS = {"yes": "yes", "no": "no", "true": True, "false": False}


def read_yaml(text: str, file: str) -> Json:
    """What a text holds; raise ``BadRequest`` with everything that is wrong with it."""
    tree = _Tree(Mistakes(file, CODE))
    try:
        for event in yaml.parse(text, Loader=_PARSER):
            tree.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        said = " ".join(part for part in (error.problem, error.context) if part)
        accepted = "check the indentation, colons, brackets and quotes of this line and the one before"
        tree.mistakes.note(mark.line + 1 if mark else 1, "", f"this is neither JSON nor YAML ({said})", accepted)
    except yaml.YAMLError as error:
        raise BadRequest(f"{file} is neither JSON nor YAML: {error}.", code=CODE) from None
    tree.mistakes.refuse()
    return tree.root


@dataclass(slots=True)
class _Open:
    """A list or object whose end has not come yet; ``key`` is the one that waits for its value."""

    content: dict[str, Json] | list[Json]
    path: str
    lines: dict[str, int] = field(default_factory=dict)
    key: str | None = None


@dataclass(slots=True)
class _Tree:
    """Takes the parse events of a text in turn, without recursion, so that depth costs nothing."""

    mistakes: Mistakes
    root: Json = None
    documents: int = 0
    line: int = 1
    open: list[_Open] = field(default_factory=list)

    def take(self, event: yaml.Event) -> None:
        """Take the next event."""
        self.line = event.start_mark.line + 1 if event.start_mark else self.line
        match event:
            case yaml.DocumentStartEvent():
                self.documents += 1
                if self.documents > 1:
                    self._stop("a second document begins (---)", "write one document a file")
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._begin(event)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._place(self.open.pop().content)
            case yaml.AliasEvent():
                self._stop("an alias (*) repeats another part of the file", "write the part out where it is needed")
            case yaml.ScalarEvent():
                self._refuse_marks(event)
                self._scalar(event.value, is_plain=not event.style)

    def _stop(self, found: str, accepted: str) -> None:
        """Refuse the text here and now, with what was noted before."""
        self._note(found, accepted)
        self.mistakes.refuse()

    def _note(self, found: str, accepted: str) -> None:
        self.mistakes.note(self.line, self._path(), found, accepted)

    def _path(self) -> str:
        """The path of what comes next."""
        if not self.open:
            return ""
        top = self.open[-1]
        if isinstance(top.content, list):
            return f"{top.path}[{len(top.content)}]"
        return ".".join(part for part in (top.path, top.key) if part)

    def _awaits_key(self) -> bool:
        return bool(self.open) and isinstance(self.open[-1].content, dict) and self.open[-1].key is None

    def _begin(self, event: yaml.CollectionStartEvent) -> None:
        self._refuse_marks(event)
        if len(self.open) >= MOST_DEPTH:
            self._stop(f"the content is nested more than {MOST_DEPTH} levels deep", "write it flatter")
        if self._awaits_key():
            self._stop("a mapping or list stands where a key belongs", "write a word as the key")
        self.open.append(_Open({} if isinstance(event, yaml.MappingStartEvent) else [], self._path()))

    def _refuse_marks(self, event: yaml.NodeEvent) -> None:
        if event.anchor:
            self._note(f"an anchor ({shown('&' + event.anchor)}) marks a part for repetition", "remove it")
        tag = getattr(event, "tag", None)
        if tag:
            self._note(f"a tag ({shown(tag)}) gives a value another type", "remove it")

    def _scalar(self, text: str, *, is_plain: bool) -> None:
        character = None if is_plain else hidden(text)
        if character:
            self._note(described(character), WRITE_VISIBLY)
        if self._awaits_key():
            self._key(text, is_plain=is_plain)
        else:
            self._place(self._value(text) if is_plain else text)

    def _key(self, text: str, *, is_plain: bool) -> None:
        top = self.open[-1]
        top.key = text
        if not text or (is_plain and (not isinstance(plain(text)[0], str) or plain(text)[1])):
            self._note(f"the key {shown(text)} is not a word", f"quote it: '{text}'")
        elif text in top.lines:
            self._note(f"the key stands here and on line {top.lines[text]}", "keep one of the two")
        top.lines.setdefault(text, self.line)

    def _value(self, text: str) -> Json:
        lower = text.lower()
        if lower in _NOT_KNOWN:
            return None
        if lower in _ANSWERS:
            return _ANSWERS[lower]
        value, accepted = plain(text)
        if accepted:
            self._note(f"{shown(text)} can be read in several ways", accepted)
        return value

    def _place(self, value: Json) -> None:
        """Put a finished value where it belongs."""
        if not self.open:
            self.root = value
        elif isinstance(self.open[-1].content, list):
            self.open[-1].content.append(value)
        else:
            self.open[-1].content[self.open[-1].key or ""] = value
            self.open[-1].key = None
