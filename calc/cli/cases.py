"""Commands about a case: hold it against a policy, and ask what would change the result."""

import argparse
from collections.abc import Iterator, Mapping

from calc.advice.earliest import Earliest, earliest
from calc.advice.steps import Step
from calc.advice.version_comparison import compare_versions
from calc.advice.ways import ways_to_meet
from calc.case.case import Case
from calc.cli.answers import read_checked
from calc.cli.exit_codes import MET, NOT_MET, exit_code
from calc.cli.output import complain, print_json
from calc.cli.receipts import write_receipt
from calc.errors import BadAnswer, BadRequest
from calc.exchange.as_json import comparison_json, determination_json, earliest_json, ways_json
from calc.exchange.receipt import make_receipt
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


def check(library: Library, options: argparse.Namespace) -> int:
    """Print the determination of a case."""
    answers, case = read_checked(library, options.case)
    policy = library.in_force(options.policy, case.service)
    found = determine(policy, case)
    if options.receipt:
        write_receipt(options.receipt, make_receipt(policy, answers))
    if options.format == "json":
        print_json(determination_json(found))
    else:
        print(summary(library, policy, found, options.format), end="")
    return exit_code(library, found)


def ways(library: Library, options: argparse.Namespace) -> int:
    """Print the ways to meet, the cheapest first; exit as the case stands now."""
    _, case = read_checked(library, options.case)
    policy = library.in_force(options.policy, case.service)
    found = ways_to_meet(policy, case)
    if options.format == "json":
        print_json(ways_json(policy, found))
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
    if options.format == "json":
        print_json(earliest_json(found))
    else:
        _say_earliest(library, policy, found)
    return exit_code(library, found.determination) if found.date else NOT_MET


def _say_earliest(library: Library, policy: Policy, found: Earliest) -> None:
    if found.date is None:
        print(f"No date from {found.start} on: {outcomes_in_words(library, found.determination)}")
        print(*_standing_in_the_way(policy, found.determination.findings), sep="\n")
        return
    print(f"{found.date}: {outcomes_in_words(library, found.determination)}")
    for gap in found.determination.missing:
        print(f"  still missing: {missing_in_words(policy, gap)}")


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
    print_json(comparison_json(found))
    return exit_code(library, found.after)


def screen(library: Library, options: argparse.Namespace) -> int:
    """Print one line for each policy: where the case stands."""
    _, case = read_checked(library, options.case)
    for name in library.versions:
        try:
            found = determine(library.in_force(name, case.service), case)
            print(f"{name}\t{outcomes_in_words(library, found)}")
        except BadAnswer as error:
            complain(f"{name}\t{error.message}")
    return MET
