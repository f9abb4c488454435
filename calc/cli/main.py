"""Runs a command and turns what it raises into a message and an exit code."""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence

from calc.cli import about, cases
from calc.cli.exit_codes import BAD_INPUT
from calc.cli.files import open_library
from calc.cli.parser import make_parser
from calc.errors import CalcError
from calc.policy.library import Library

COMMANDS: Mapping[str, Callable[[Library, argparse.Namespace], int]] = {
    "list": about.list_policies,
    "show": about.show,
    "questions": about.questions,
    "check": cases.check,
    "ways": cases.ways,
    "earliest": cases.find_earliest,
    "compare": cases.compare,
    "verify": cases.verify_receipt,
    "screen": cases.screen,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit code."""
    options = make_parser().parse_args(arguments)
    try:
        return COMMANDS[options.command](open_library(options.policies), options)
    except CalcError as error:
        print(f"calc: {error.message} [{error.code}]", file=sys.stderr)
        return BAD_INPUT
    except BrokenPipeError:
        sys.stderr.close()  # the reader has seen enough
        return 0
