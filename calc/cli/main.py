"""Runs a command and turns what it raises into a message and an exit code."""

import argparse
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence

from calc.cli import about, asked, calculations, cases, receipts
from calc.cli.exit_codes import BAD_INPUT, FAILED, INTERRUPTED, UNWRITTEN
from calc.cli.files import find_policies, open_library
from calc.cli.output import UnwritableError, complain, discard, flush, settle, spell_out
from calc.cli.parser import make_parser
from calc.errors import CalcError
from calc.policy.library import Library

COMMANDS: Mapping[str, Callable[[Library, argparse.Namespace], int]] = {
    "list": about.list_policies,
    "show": about.show,
    "questions": asked.questions,
    "check": cases.check,
    "ways": cases.ways,
    "next": cases.ask_next,
    "earliest": cases.find_earliest,
    "compare": cases.compare,
    "verify": receipts.verify_receipt,
    "screen": cases.screen,
    "calculate": calculations.calculate,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit code."""
    try:
        spell_out()
        code = _run(arguments)
        flush()
    except CalcError as error:
        complain(f"calc: {error.message} [{error.code}]")
        code = UNWRITTEN if isinstance(error, UnwritableError) else BAD_INPUT
    except OSError as error:
        code = _unwritten(error)
    except KeyboardInterrupt:
        code = INTERRUPTED
    except Exception:  # noqa: BLE001 (left to Python, it would end in the code of "not met")
        complain(f"calc: a mistake in calc itself, not in the input:\n{traceback.format_exc()}")
        code = FAILED
    return code


def _run(arguments: Sequence[str] | None) -> int:
    try:
        options = make_parser().parse_args(arguments)
    except SystemExit as end:  # the help was asked for, or an option is wrong
        settle()
        return int(end.code or 0)
    return COMMANDS[options.command](open_library(options.policies or find_policies()), options)


def _unwritten(error: OSError) -> int:
    """The code for output that did not arrive; a reader who has seen enough need not be told."""
    if not isinstance(error, BrokenPipeError):
        complain(f"calc: the result cannot be written: {error} [{UnwritableError.code}]")
    discard(sys.stdout)
    return UNWRITTEN
