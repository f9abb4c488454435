"""python -m scripts.checks.sources: list the passages of a source, or check the citations against the sources."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from scripts.checks.sources.check import Report, check_sources
from scripts.checks.sources.passages import Passage, read_passages

WORDS = 10


def main(arguments: list[str] | None = None) -> int:
    """Run the command; it ends with 0 when all is well, 1 when a citation fails or is lacking, 2 for a wrong call."""
    options = _parse(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    return run(options)


def _list(options: argparse.Namespace) -> int:
    """Print each passage of a source with what a citation needs of it."""
    if not options.file.is_file():
        return _absent(options.file)
    section = None
    for passage in read_passages(options.file.read_text(encoding="utf-8")):
        if passage.section != section:
            section = passage.section
            print(f"\n{section}")
        print(f"  {_shown(passage)}")
    return 0


def _check(options: argparse.Namespace) -> int:
    """Check the citations and print what was found."""
    if not options.sources.is_dir():
        return _absent(options.sources)
    report = check_sources(options.data, options.sources)
    for problem in report.problems:
        print(problem, file=sys.stderr)
    _print_open_ends(report)
    print(f"{len(report.problems)} citations do not hold.", file=sys.stderr if report.problems else sys.stdout)
    return 1 if report.problems or report.lacking else 0


def _print_open_ends(report: Report) -> None:
    print(f"{len(report.lacking)} criteria without a passage:")
    for citation in report.lacking:
        print(f"  {citation.criterion}  ({citation.section}{': ' * bool(citation.place)}{citation.place})")
    print(f"{len(report.uncited)} passages that nothing cites, in sections that criteria restate:")
    for source, passage in report.uncited:
        print(f"  {source}, {passage.section}: {_shown(passage)}")


def _shown(passage: Passage) -> str:
    """Place, fingerprint (quoted, since digits alone would be a number in YAML) and the first words."""
    words = passage.text.split()
    more = " …" if len(words) > WORDS else ""
    return f'{passage.place:<9} "{passage.fingerprint}"  {" ".join(words[:WORDS])}{more}'


def _absent(path: Path) -> int:
    print(f"{path} is not there; give the path of a source, or of the folder of sources.", file=sys.stderr)
    return 2


def _parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m scripts.checks.sources", description=__doc__)
    commands = parser.add_subparsers(required=True)
    listing = commands.add_parser("list", help="print section, place, fingerprint and first words of each passage")
    listing.add_argument("file", type=Path)
    listing.set_defaults(run=_list)
    checking = commands.add_parser("check", help="check that every cited passage stands in its source")
    checking.add_argument("--sources", type=Path, required=True, help="the folder of the source texts")
    checking.add_argument("--data", type=Path, default=Path("policy_data"), help="the folder of the data")
    checking.set_defaults(run=_check)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
