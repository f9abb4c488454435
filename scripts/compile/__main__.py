"""python -m scripts.compile: check all of policy_data and write build/policies.json."""

import argparse
import sys
from pathlib import Path

from scripts.compile.compiler import Result, compile_data
from scripts.compile.data import Data
from scripts.compile.record import record_citations, record_permalinks
from scripts.compile.write import write


def main(arguments: list[str] | None = None) -> int:
    """Run the command; the exit code is 0 when everything was written, 1 when something is wrong."""
    options = _parse(arguments)
    result = compile_data(options.data)
    if result.text is None:
        return _report(result)
    if options.record_permalinks and result.data:
        _record(result.data, options.data)
        result = compile_data(options.data)
    write(options.out, str(result.text))
    print(f"wrote {options.out}")
    return 0


def _record(data: Data, folder: Path) -> None:
    links = record_permalinks(data, folder / "permalinks.yml")
    names = record_citations(data, folder / "citations.yml")
    print(f"{len(links)} new permalinks and {len(names)} new citation ids recorded")


def _parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m scripts.compile", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("policy_data"), help="the folder of the data")
    parser.add_argument("--out", type=Path, default=Path("build/policies.json"), help="the file to write")
    parser.add_argument("--record-permalinks", action="store_true", help="record new permalinks and citation ids")
    return parser.parse_args(arguments)


def _report(result: Result) -> int:
    for problem in result.problems:
        print(problem, file=sys.stderr)
    number = len(result.problems)
    print(f"{number} {'problem' if number == 1 else 'problems'}; nothing was written.", file=sys.stderr)
    if result.partial:
        print("Some checks wait until every file can be read.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
