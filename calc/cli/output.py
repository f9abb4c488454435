"""Writing results: what cannot be written must not look like a verdict."""

import io
import json
import os
import sys
from contextlib import suppress
from typing import TextIO

from calc.case.questions import Json
from calc.errors import CalcError


class UnwritableError(CalcError):
    """A result that cannot be put where it was asked for."""

    code = "unwritable"


def print_json(value: Json) -> None:
    """Print a value as JSON for programs that is still readable for people."""
    print(json.dumps(value, indent=2, ensure_ascii=False))


def spell_out() -> None:
    """Print a character that the terminal's encoding lacks by its number, rather than fail."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def flush() -> None:
    """Write all that was printed; raise ``OSError`` when it cannot be."""
    if sys.stdout is None:
        raise OSError("the standard output is closed")
    sys.stdout.flush()


def complain(text: str) -> None:
    """Say what is wrong, where that can still be said."""
    if sys.stderr is not None:
        with suppress(OSError):
            print(text, file=sys.stderr)
        settle()


def settle() -> None:
    """Have nothing left to say: on its way out Python would try again, and exit with a code of its own."""
    if sys.stderr is not None:
        try:
            sys.stderr.flush()
        except OSError:
            discard(sys.stderr)


def discard(stream: TextIO | None) -> None:
    """Give up what could not be written to a stream, and all that is still to come."""
    if stream is not None:
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
