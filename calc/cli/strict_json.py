"""Reads JSON by its letter: Python alone would take the last of two equal keys, and numbers that JSON has not."""

import json
import re
from collections.abc import Iterator

from calc.case.questions import Json
from calc.cli.mistakes import Mistakes, shown
from calc.cli.scalars import plain
from calc.errors import BadRequest

CODE = "not_json"
# A key with its colon, another string, or where an object or list begins and ends.
_PARTS = re.compile(r'("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[{}\[\]]')
_WORD = re.compile(r"[\w.+-]+")


def read_json(text: str, file: str) -> Json:
    """What a text holds; raise ``ValueError`` when it is no JSON, ``BadRequest`` when a key of it stands twice."""
    value = json.loads(text, parse_constant=_refuse)
    mistakes = Mistakes(file, CODE)
    for key, line, before in _repeated(text):
        mistakes.note(line, key, f"the key stands here and on line {before}", "keep one of the two")
    mistakes.refuse()
    return value


def _refuse(word: str) -> None:
    raise ValueError(f"{word} is not a number of JSON")


def _repeated(text: str) -> Iterator[tuple[str, int, int]]:
    """Each key that its object had before, with its line and the line of the first one; ``text`` is sound JSON."""
    inside: list[dict[str, int]] = []
    line, end = 1, 0
    for part in _PARTS.finditer(text):
        line, end = line + text.count("\n", end, part.start()), part.start()
        if part[1]:
            key = json.loads(part[1])
            if key in inside[-1]:
                yield key, line, inside[-1][key]
            inside[-1].setdefault(key, line)
        elif part[0] in ("{", "["):
            inside.append({})
        elif part[0] in ("}", "]"):
            inside.pop()


def not_json(error: ValueError, text: str, file: str) -> BadRequest:
    """What to say about a text that ``read_json`` did not take."""
    if not isinstance(error, json.JSONDecodeError):
        return BadRequest(f"{file} is not JSON: {error}.", code=CODE)
    found = f"this is not JSON ({error.msg})"
    accepted = "check the commas, quotes and brackets of this line and the one before"
    # The reader stops within a word such as 050 or 1_0, after what could have been a number.
    word = next((each[0] for each in _WORD.finditer(text) if each.start() <= error.pos < each.end()), None)
    if word and plain(word)[1]:
        found = f"{shown(word)} is no value of JSON"
        accepted = "write a plain number such as 10 or 0.5, true, false, or a text in double quotes"
    return BadRequest(f"{file}:{error.lineno}: {found}; {accepted}.", code=CODE)
