"""python -m scripts.new_policy payer/policy: scaffold a policy and its worked cases."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from scripts.new_policy.identity import CannotScaffoldError, PolicyId
from scripts.new_policy.scaffold import scaffold

NEXT = "Next: write what is true in them. `make serve` shows the page; docs/add-a-policy.md walks through it."


def main(arguments: list[str] | None = None) -> int:
    """Run the command; the exit code is 1, with a message, when the policy cannot be scaffolded."""
    options = _parse(arguments)
    try:
        written = scaffold(options.data, PolicyId.read(options.id), datetime.now(UTC).date())
    except CannotScaffoldError as error:
        print(error, file=sys.stderr)
        return 1
    for path in written:
        print(f"wrote {path}")
    print(NEXT)
    return 0


def _parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m scripts.new_policy", description=__doc__)
    parser.add_argument("id", help="payer/policy, such as nia/cg-300")
    parser.add_argument("--data", type=Path, default=Path("policy_data"), help="the folder of the data")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
