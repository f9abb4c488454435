"""The commands and their options."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from calc.calculators.catalog import CALCULATORS

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

EPILOG = """\
examples:
  calc list
  calc questions nia/cg-300
  calc check nia/cg-300 --case case.yml
  echo '{"average_pain": 7}' | calc check nia/cg-300 --case - --format json
  calc next nia/cg-300 --case case.yml --aside average_pain
  calc ways nia/cg-300 --case case.json
  calc earliest nia/cg-300 --case case.yml --from 2025-03-14
  calc check nia/cg-300 --case case.yml --receipt receipt.json
  calc verify receipt.json
  echo '{"minutes_97140": 33, "minutes_97124": 7}' | calc calculate timed-units --inputs -

exit codes:
  0    criteria met, or the command did what it was asked
  1    criteria not met; no earliest date; a receipt that does not hold
  2    bad input
  3    needs information: outcomes of more than one of the codes 0, 1 and 4 are possible
  4    out of scope, or unproven
  5    the result cannot be written: a closed pipe, a full disk, a receipt that cannot be written
  6    depends on the payer's judgment: as 3, but no answer can change it any more
  70   a mistake in calc itself
  130  interrupted

A case is a JSON or YAML object that gives questions their answers; "calc questions POLICY" lists them. What is
left out is unknown. Refused is a file in which a key stands twice or a number can be read in several ways (010).

Without --policies, calc reads build/policies.json of this folder ("make compile" writes it); where there is none,
the policies that were installed with it; and where calc runs from a checkout, those that were compiled there.
"""


class Parser(argparse.ArgumentParser):
    """A parser that does not keep quiet about help that cannot be written."""

    def print_help(self, file: "SupportsWrite[str] | None" = None) -> None:
        """Print the help; raise ``OSError`` when it cannot be."""
        print(self.format_help(), end="", file=file)


type Commands = "argparse._SubParsersAction[Parser]"  # noqa: SLF001 (argparse has no other name for it)


def make_parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    parser = Parser(
        prog="calc",
        description="Hold a case against the published criteria of coverage policies.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--policies", type=Path, metavar="FILE", help="compiled policies (see below)")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _about_policies(commands)
    _about_cases(commands)
    verify = commands.add_parser("verify", help="work a receipt out again and say whether it still holds")
    verify.add_argument("receipt", metavar="FILE")
    _calculator(commands)
    return parser


def _about_policies(commands: Commands) -> None:
    commands.add_parser("list", help="all policies, with version and title")
    for name, text in (("show", "the criteria of a policy"), ("questions", "what a policy asks, and which answers")):
        commands.add_parser(name, help=text).add_argument("policy", metavar="POLICY")


def _about_cases(commands: Commands) -> None:
    check = _on_case(commands, "check", "hold a case against a policy")
    check.add_argument("--format", choices=("text", "markdown", "json"), default="text")
    check.add_argument(
        "--criteria", action="store_true", help="list each criterion that bears on the case, with status"
    )
    check.add_argument("--receipt", type=Path, metavar="FILE", help="write a receipt, to be verified later")
    ways = _on_case(commands, "ways", "the smallest sets of changes that lead to criteria met")
    asking = _on_case(commands, "next", "the question to ask next, and why")
    asking.add_argument("--aside", metavar="QUESTION", nargs="*", default=[], help="questions set aside as not known")
    asking.add_argument("--after", metavar="QUESTION", help="the question asked last, to keep its topic together")
    earliest = _on_case(commands, "earliest", "the first date of service that meets the limits")
    for command in (asking, ways, earliest):
        command.add_argument("--format", choices=("text", "json"), default="text")
    earliest.add_argument("--from", dest="start", metavar="DATE", help="the first date to consider (that of the case)")
    compare = _on_case(commands, "compare", "the same case under two versions of a policy")
    compare.add_argument("before", metavar="VERSION")
    compare.add_argument("after", metavar="VERSION")
    _takes_case(commands.add_parser("screen", help="hold a case against every policy"))


def _calculator(commands: Commands) -> None:
    text = "work out units, codes, scores or relief, as the calculators of the site do"
    command = commands.add_parser("calculate", help=text)
    command.add_argument("calculator", metavar="CALCULATOR", help=f"one of: {', '.join(CALCULATORS)}")
    command.add_argument("--inputs", metavar="FILE", required=True, help="as JSON or YAML; - for the standard input")
    command.add_argument("--format", choices=("text", "json"), default="text")


def _on_case(commands: Commands, name: str, text: str) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=text)
    command.add_argument("policy", metavar="POLICY")
    _takes_case(command)
    return command


def _takes_case(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--case", metavar="FILE", required=True, help="the case, as JSON or YAML; - for the standard input"
    )
