"""Make or check an export: ``python -m scripts.offline zip | single POLICY | verify ZIP_OR_FOLDER``."""

import argparse
import sys
from pathlib import Path

from scripts.bundle.errors import BundleError
from scripts.offline.errors import OfflineError
from scripts.offline.export import export
from scripts.offline.places import DIST
from scripts.offline.single import single
from scripts.offline.verify import verify


def main() -> int:
    """Do what is asked; return 1, with a message, when that fails or a file differs."""
    arguments = _arguments()
    try:
        return int(arguments.run(arguments))
    except (OfflineError, BundleError) as error:
        print(error, file=sys.stderr)
        return 1


def _zip(arguments: argparse.Namespace) -> int:
    _print_made(export(arguments.dist))
    return 0


def _single(arguments: argparse.Namespace) -> int:
    _print_made(single(arguments.policy, arguments.dist))
    return 0


def _verify(arguments: argparse.Namespace) -> int:
    wrong = verify(arguments.export)
    print("\n".join(wrong) or f"{arguments.export}: every file is as it was made.")
    return 1 if wrong else 0


def _print_made(path: Path) -> None:
    print(f"wrote {path} ({path.stat().st_size / 1e6:.1f} MB)")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m scripts.offline", description="The site without a server.")
    parser.add_argument("--dist", type=Path, default=DIST, help="folder to write to")
    commands = parser.add_subparsers(required=True)
    commands.add_parser("zip", help="the whole site as a zip").set_defaults(run=_zip)
    one = commands.add_parser("single", help="one policy as one HTML file")
    one.add_argument("policy", help="id of the policy, such as nia/cg-300")
    one.set_defaults(run=_single)
    check = commands.add_parser("verify", help="name each file that is not as it was made")
    check.add_argument("export", type=Path, help="a zip or an unpacked folder")
    check.set_defaults(run=_verify)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
