"""python -m scripts.checks.copied: find sentences that were copied from a source."""

import argparse
import sys
from pathlib import Path

from scripts.checks.copied.check import check_copied


def main(arguments: list[str] | None = None) -> int:
    """Run the command; the exit code is 0 when nothing was copied, 1 when something was, 2 for a wrong call."""
    options = _parse(arguments)
    if not any(options.sources.glob("*.txt")):
        print(f"There are no source texts in {options.sources}. Name their folder: SOURCES=…", file=sys.stderr)
        return 2
    problems = check_copied(options.data, options.sources)
    for each in problems:
        print(each, file=sys.stderr)
    print(f"{len(problems)} runs of words are copied.", file=sys.stderr if problems else sys.stdout)
    return 1 if problems else 0


def _parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m scripts.checks.copied", description=__doc__)
    parser.add_argument("--sources", type=Path, required=True, help="the folder of the source texts")
    parser.add_argument("--data", type=Path, default=Path("policy_data"), help="the folder of the data")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
