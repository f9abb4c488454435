"""Commands about a case: hold it against a policy, and ask what would change the result."""

import argparse

from calc.advice.asking.asking import next_question
from calc.advice.earliest import earliest
from calc.advice.version_comparison import compare_versions
from calc.advice.ways import ways_to_meet
from calc.case.case import Case
from calc.cli.answers import read_checked, settled_for
from calc.cli.exit_codes import MET, NEEDS_INFORMATION, NOT_MET, exit_code
from calc.cli.output import complain, print_json
from calc.cli.receipts import write_receipt
from calc.errors import BadAnswer, BadRequest, Place
from calc.exchange.as_json import comparison_json, determination_json, ways_json
from calc.exchange.asking_json import asking_json
from calc.exchange.earliest_json import earliest_json
from calc.exchange.reasons_json import because_json
from calc.exchange.receipt import make_receipt
from calc.outcomes.because import because
from calc.outcomes.determination import determine
from calc.policy.library import Library
from calc.policy.policy import Policy
from calc.time.dates import Interval, parse_date
from calc.words.asking import asking_in_words
from calc.words.earliest import earliest_in_words
from calc.words.standing import criteria_in_words
from calc.words.summary import outcomes_in_words, summary
from calc.words.ways import ways_in_words


def check(library: Library, options: argparse.Namespace) -> int:
    """Print the determination of a case."""
    answers, case = read_checked(library, options.case)
    policy = library.in_force(options.policy, case.service)
    case = settled_for(policy, case)
    found, why = determine(policy, case), because(policy, case)
    if options.receipt:
        write_receipt(options.receipt, make_receipt(policy, answers))
    if options.format == "json":
        print_json({**determination_json(found), "because": because_json(policy, why)})
    else:
        print(summary(library, policy, found, why, options.format), end="")
    if options.criteria:
        print(*criteria_in_words(policy, found), sep="\n")
    return exit_code(library, found)


def ways(library: Library, options: argparse.Namespace) -> int:
    """Print the ways to meet, the cheapest first; exit as the case stands now."""
    _, case = read_checked(library, options.case)
    policy = library.in_force(options.policy, case.service)
    case = settled_for(policy, case)
    found = ways_to_meet(policy, case)
    if options.format == "json":
        print_json(ways_json(policy, found))
    else:
        print(*ways_in_words(policy, found), sep="\n")
    return exit_code(library, determine(policy, case))


def ask_next(library: Library, options: argparse.Namespace) -> int:
    """Print what to ask next, and why; exit as the case stands now."""
    _, case = read_checked(library, options.case)
    policy = library.in_force(options.policy, case.service)
    case = settled_for(policy, case)
    found = next_question(policy, case, [_place(policy, name) for name in options.aside], options.after)
    if options.format == "json":
        print_json(asking_json(library, policy, found))
    else:
        print(*asking_in_words(library, policy, found), sep="\n")
    return exit_code(library, determine(policy, case))


def _place(policy: Policy, name: str) -> Place:
    """A question, or a field of an entry of the history, written as prior_procedures[0].field."""
    question, _, rest = name.partition("[")
    item, _, field = rest.partition("].")
    if question not in policy.vocabulary.questions or bool(rest) != (item.isdecimal() and bool(field)):
        raise BadRequest(f"--aside: “{name[:80]}” is no question.", code="bad_aside")
    return Place(question, int(item), field) if rest else Place(question)


def find_earliest(library: Library, options: argparse.Namespace) -> int:
    """Print the earliest date and what it rests on, or that there is none and what stands in the way."""
    _, case = read_checked(library, options.case)
    start = _start(options.start, case)
    policy = library.in_force(options.policy, start)
    found = earliest(policy, settled_for(policy, case), start.first)
    if options.format == "json":
        print_json(earliest_json(policy, found))
    else:
        print(*earliest_in_words(library, policy, found), sep="\n")
    if found.date is None:
        return NOT_MET
    code = exit_code(library, found.determination)
    return NEEDS_INFORMATION if code == MET and found.fresh else code


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
    before, after = versions
    settled_for(before, case)
    found = compare_versions(case, before, after)
    print_json(comparison_json(found))
    return exit_code(library, found.after)


def screen(library: Library, options: argparse.Namespace) -> int:
    """Print one line for each policy: where the case stands."""
    _, case = read_checked(library, options.case)
    for name in library.versions:
        try:
            policy = library.in_force(name, case.service)
            found = determine(policy, settled_for(policy, case))
            print(f"{name}\t{outcomes_in_words(library, found)}")
        except (BadAnswer, BadRequest) as error:
            complain(f"{name}\t{error.message}")
    return MET
