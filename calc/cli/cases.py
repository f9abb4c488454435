"""Commands about a case: hold it against a policy, and ask what would change the result."""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from calc.advice.earliest import earliest
from calc.advice.steps import Step
from calc.advice.version_comparison import compare_versions
from calc.advice.ways import ways_to_meet
from calc.case.case import Case, read_case
from calc.case.questions import Json
from calc.cli.exit_codes import MET, NEEDS_INFORMATION, NOT_MET, exit_code
from calc.cli.files import read_input
from calc.errors import BadAnswer, BadRequest
from calc.exchange.as_json import comparison_json, determination_json, ways_json
from calc.exchange.receipt import make_receipt, verify
from calc.outcomes.determination import determine
from calc.outcomes.trace import Finding, Status
from calc.policy.library import Library
from calc.policy.policy import Policy
from calc.time.dates import Interval, parse_date
from calc.words.criteria import criteria_of, places_in_words
from calc.words.missing import missing_in_words
from calc.words.standing import AGAINST
from calc.words.steps import step_in_words
from calc.words.summary import outcomes_in_words, summary


def read_checked(library: Library, name: str) -> tuple[dict[str, Json], Case]:
    """The answers and the case in a file; raise ``BadRequest`` with every problem when an answer is wrong."""
    answers = read_input(name)
    case, problems = read_case(library.vocabulary, answers)
    if problems:
        said = "\n".join(f"  {problem.message} [{problem.code}]" for problem in problems)
        raise BadRequest(f"{len(problems)} of the answers cannot be used:\n{said}\n", code="bad_answers")
    return answers, case


def _print_json(value: Json) -> None:
    print(json.dumps(value, indent=2, ensure_ascii=False))


def check(library: Library, options: argparse.Namespace) -> int:
    """Print the determination of a case."""
    answers, case = read_checked(library, options.case)
    policy = library.in_force(options.policy, case.service)
    found = determine(policy, case)
    if options.format == "json":
        _print_json(determination_json(found))
    else:
        print(summary(library, policy, found, options.format), end="")
    if options.receipt:
        write_receipt(options.receipt, make_receipt(policy, answers))
    return exit_code(library, found)


def write_receipt(path: Path, receipt: Json) -> None:
    """Write a receipt; raise ``BadRequest`` when the file cannot be written."""
    try:
        path.write_text(json.dumps(receipt, indent=2, ensure_ascii=False) + "\n", "utf-8")
    except OSError as error:
        raise BadRequest(f"The receipt cannot be written: {error}.", code="unwritable") from None


def ways(library: Library, options: argparse.Namespace) -> int:
    """Print the ways to meet, the cheapest first; exit as the case stands now."""
    _, case = read_checked(library, options.case)
    policy = library.in_force(options.policy, case.service)
    found = ways_to_meet(policy, case)
    if options.format == "json":
        _print_json(ways_json(policy, found))
    else:
        for number, way in enumerate(found.ways, 1):
            print(f"Way {number}:", *(_step(policy, step) for step in way), sep="\n")
        if not found.complete:
            print("There are more ways than these.")
    return exit_code(library, determine(policy, case))


def _step(policy: Policy, step: Step) -> str:
    places = places_in_words(policy, step.criteria)
    return f"  - {step_in_words(policy, step)}" + (f" ({places})" if places else "")


def find_earliest(library: Library, options: argparse.Namespace) -> int:
    """Print the earliest date, or that there is none and what stands in the way."""
    _, case = read_checked(library, options.case)
    start = _start(options.start, case)
    policy = library.in_force(options.policy, start)
    found = earliest(policy, case, start.first)
    if found.date is None:
        print(f"No date from {found.start} on: {outcomes_in_words(library, found.determination)}")
        print(*_standing_in_the_way(policy, found.determination.findings), sep="\n")
        return NOT_MET
    print(f"{found.date}: {outcomes_in_words(library, found.determination)}")
    for gap in found.determination.missing:
        print(f"  still missing: {missing_in_words(policy, gap)}")
    return MET if found.determination.decided else NEEDS_INFORMATION


def _standing_in_the_way(policy: Policy, findings: Mapping[str, Finding]) -> Iterator[str]:
    for node in criteria_of(policy):
        against = node["kind"] in AGAINST
        found = findings.get(node["id"])
        if found and found.status == (Status.MET if against else Status.NOT_MET):
            yield f"{'  ' * node['depth']}  {'applies' if against else 'not met'}: {node['text']}"


def _start(text: str | None, case: Case) -> Interval:
    if text is None:
        if case.service is None:
            raise BadRequest("The case has no date of service; give the first date with --from.", code="no_start")
        return case.service
    try:
        return parse_date(text)
    except ValueError as error:
        raise BadAnswer(f"--from: {error}. Write it as YYYY-MM-DD.", code="bad_date") from None


def compare(library: Library, options: argparse.Namespace) -> int:
    """Print the criteria that flip between two versions."""
    _, case = read_checked(library, options.case)
    versions = (library.policy(options.policy, version) for version in (options.before, options.after))
    found = compare_versions(case, *versions)
    _print_json(comparison_json(found))
    return exit_code(library, found.after)


def verify_receipt(library: Library, options: argparse.Namespace) -> int:
    """Say whether a receipt still holds, and why not."""
    verdict = verify(library, read_input(options.receipt))
    print("The receipt holds." if verdict.holds else "The receipt does not hold.")
    for reason in verdict.reasons:
        print(f"  {REASONS[reason]}")
    return MET if verdict.holds else NOT_MET


REASONS = {
    "altered": "It was altered after it was made.",
    "unknown_policy": "Its policy, or that version of it, is not here.",
    "policy": "The policy's text has changed since.",
    "engine": "Another version of the calculator made it.",
    "outcome": "The determination comes out otherwise now.",
}


def screen(library: Library, options: argparse.Namespace) -> int:
    """Print one line for each policy: where the case stands."""
    _, case = read_checked(library, options.case)
    for name in library.versions:
        try:
            found = determine(library.in_force(name, case.service), case)
            print(f"{name}\t{outcomes_in_words(library, found)}")
        except BadAnswer as error:
            print(f"{name}\t{error.message}", file=sys.stderr)
    return MET
