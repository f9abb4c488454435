"""Reading what a command works on: the compiled policies, cases and receipts."""

import json
import sys
from pathlib import Path

from calc.case.questions import Json
from calc.cli.characters import FORBIDDEN, WRITE_VISIBLY, described
from calc.cli.mistakes import Mistakes
from calc.cli.strict_json import not_json, read_json
from calc.errors import BadRequest
from calc.policy.library import Library, read_library

COMPILED = Path("build/policies.json")
INSTALLED = Path(__file__).with_name("policies.json")
CHECKOUT = Path(__file__).resolve().parents[2]
LARGEST = 10_000_000
STANDARD_INPUT = "-"


def find_policies() -> Path:
    """The policies to use when none are named: those compiled here, those installed, those of the checkout."""
    places = (COMPILED, INSTALLED, CHECKOUT / COMPILED)
    return next((place for place in places if place.is_file()), COMPILED)


def open_library(path: Path) -> Library:
    """The compiled policies; raise ``BadRequest`` when they are not there or are no JSON."""
    if not path.is_file():
        raise BadRequest(
            f"{path} is not there. Compile the policies first (make compile), or name the file with --policies.",
            code="no_policies",
        )
    try:
        return read_library(json.loads(path.read_text("utf-8")))
    except (OSError, ValueError, RecursionError) as error:
        raise BadRequest(f"{path} cannot be read: {error}.", code="unreadable") from None


def read_input(name: str) -> Json:
    """What a file holds, or the standard input for "-", as JSON or YAML; raise ``BadRequest`` when it is neither."""
    file = "standard input" if name == STANDARD_INPUT else name
    try:
        content = _content(name)
    except (OSError, ValueError) as error:
        raise BadRequest(f"{file} cannot be read: {error}.", code="unreadable") from None
    if len(content) > LARGEST:
        raise BadRequest(f"{file} is longer than {LARGEST} bytes.", code="too_long")
    return _parsed(_text(content, file), file)


def _content(name: str) -> bytes:
    if name != STANDARD_INPUT:
        with Path(name).open("rb") as file:
            return file.read(LARGEST + 1)
    if sys.stdin is None:
        raise ValueError("it is closed")
    return sys.stdin.buffer.read(LARGEST + 1)


def _text(content: bytes, file: str) -> str:
    """The text of a file, without the byte order mark that some programs begin it with."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"{file}:{line}: a byte is not UTF-8 text; save the file as UTF-8."
        raise BadRequest(message, code="unreadable") from None
    mistakes = Mistakes(file, "forbidden_character")
    for match in FORBIDDEN.finditer(text):
        mistakes.note(text.count("\n", 0, match.start()) + 1, "", described(match[0]), WRITE_VISIBLY)
    mistakes.refuse()
    return text


def _parsed(text: str, file: str) -> Json:
    try:
        return read_json(text, file)
    except RecursionError:
        raise BadRequest(f"{file} is nested too deeply.", code="not_json") from None
    except ValueError as error:
        if file.endswith(".json"):
            raise not_json(error, text, file) from None
    try:
        from calc.cli.strict_yaml import read_yaml  # noqa: PLC0415  # only YAML needs the package behind it
    except ImportError:
        message = f"{file} is not JSON, and reading YAML needs the package PyYAML (pip install pyyaml)."
        raise BadRequest(message, code="no_yaml") from None
    return read_yaml(text, file)
