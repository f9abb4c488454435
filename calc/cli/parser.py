"""The commands and their options."""

import argparse
from pathlib import Path

from calc.cli.files import DEFAULT_POLICIES

EPILOG = """\
examples:
  calc list
  calc questions nia/cg-300
  calc check nia/cg-300 --case case.yml
  echo '{"average_pain": 7}' | calc check nia/cg-300 --case - --format json
  calc ways nia/cg-300 --case case.json
  calc earliest nia/cg-300 --case case.yml --from 2025-03-14
  calc check nia/cg-300 --case case.yml --receipt receipt.json
  calc verify receipt.json

exit codes:
  0  criteria met, or the command did what it was asked
  1  criteria not met; a receipt that does not hold
  2  bad input
  3  needs information: more than one outcome is possible
  4  out of scope, or unproven

A case is a JSON or YAML object that gives questions their answers; "calc questions POLICY" lists them. What is
left out is unknown.
"""


def make_parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    parser = argparse.ArgumentParser(
        prog="calc",
        description="Hold a case against the published criteria of coverage policies.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--policies", type=Path, default=DEFAULT_POLICIES, help="compiled policies (%(default)s)")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _about_policies(commands)
    _about_cases(commands)
    verify = commands.add_parser("verify", help="work a receipt out again and say whether it still holds")
    verify.add_argument("receipt", metavar="FILE")
    return parser


def _about_policies(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    commands.add_parser("list", help="all policies, with version and title")
    for name, text in (("show", "the criteria of a policy"), ("questions", "what a policy asks, and which answers")):
        commands.add_parser(name, help=text).add_argument("policy", metavar="POLICY")


def _about_cases(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    check = _on_case(commands, "check", "hold a case against a policy")
    check.add_argument("--format", choices=("text", "markdown", "json"), default="text")
    check.add_argument("--receipt", type=Path, metavar="FILE", help="write a receipt, to be verified later")
    _on_case(commands, "ways", "the smallest sets of changes that lead to criteria met").add_argument(
        "--format", choices=("text", "json"), default="text"
    )
    earliest = _on_case(commands, "earliest", "the first date of service that meets the limits")
    earliest.add_argument("--from", dest="start", metavar="DATE", help="the first date to consider (that of the case)")
    compare = _on_case(commands, "compare", "the same case under two versions of a policy")
    compare.add_argument("before", metavar="VERSION")
    compare.add_argument("after", metavar="VERSION")
    _takes_case(commands.add_parser("screen", help="hold a case against every policy"))


def _on_case(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, text: str
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=text)
    command.add_argument("policy", metavar="POLICY")
    _takes_case(command)
    return command


def _takes_case(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--case", metavar="FILE", required=True, help="the case, as JSON or YAML; - for the standard input"
    )
