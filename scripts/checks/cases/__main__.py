"""python -m scripts.checks.cases: determine the worked cases, and say which do not come out as expected."""

import argparse
import sys
from pathlib import Path

from scripts.checks.cases.check import Report, UnknownPolicyError, check_cases


def main(arguments: list[str] | None = None) -> int:
    """Run the command; the exit code is 0 when all is as expected, 1 when something is wrong, 2 for a wrong call."""
    options = _parse(arguments)
    try:
        report = check_cases(options.data, options.policy)
    except UnknownPolicyError as error:
        print(error, file=sys.stderr)
        return 2
    for each in report.problems:
        print(each, file=sys.stderr)
    print(_summed_up(report), file=sys.stderr if report.problems else sys.stdout)
    return 1 if report.problems else 0


def _summed_up(report: Report) -> str:
    if report.wrong:
        what = f"{report.wrong} of {report.cases} worked cases come out otherwise than expected."
        return f"{what} Read the source again, and correct the case or the policy."
    if report.problems:
        return "No worked case was determined: the data does not compile."
    return f"{report.cases} worked cases come out as expected."


def _parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m scripts.checks.cases", description=__doc__)
    parser.add_argument("policy", nargs="?", help="the policy, as payer/policy; all of them when it is left out")
    parser.add_argument("--data", type=Path, default=Path("policy_data"), help="the folder of the data")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
