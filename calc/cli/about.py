"""Commands about policies: what there is, and what it asks."""

import argparse
from collections.abc import Iterator

from calc.case.questions import Question
from calc.policy.library import Library
from calc.policy.policy import Policy
from calc.words.criteria import criteria_of, place_in_words

KINDS = {
    "yes_no": "true or false",
    "date": "YYYY-MM-DD, YYYY-MM or YYYY",
    "duration": "such as “6 weeks”, or “since 2025-01”",
    "procedures": "a list of procedures",
}


def list_policies(library: Library, _: argparse.Namespace) -> int:
    """Print a line for each policy: id, versions, title."""
    for name, versions in library.versions.items():
        print(f"{name}\t{', '.join(policy.version for policy in versions)}\t{versions[0].data['title']}")
    return 0


def show(library: Library, options: argparse.Namespace) -> int:
    """Print the criteria of a policy, each with its id and citation."""
    policy = library.policy(options.policy)
    print(f"{policy.data.get('number', policy.id)} {policy.data['title']}, version {policy.version}\n")
    for node in criteria_of(policy):
        place = place_in_words(node.get("cite"))
        print("  " * node["depth"] + f"{node['text']} [{node['id']}]" + (f" ({place})" if place else ""))
    return 0


def questions(library: Library, options: argparse.Namespace) -> int:
    """Print the questions of a policy, each with the answers it takes."""
    policy = library.policy(options.policy)
    for name in policy.questions:
        question = library.vocabulary.questions[name]
        print(f"{name}: {question.label}: {accepted(question)}")
        if question.kind == "procedures":
            print(*_entry(library, policy), sep="\n")
    return 0


def _entry(library: Library, policy: Policy) -> Iterator[str]:
    kinds = ", ".join(policy.data["uses"]["kinds"])
    yield f"  - procedure: one of {kinds}\n    date: {KINDS['date']}"
    for name in policy.data["uses"]["fields"]:
        field = library.vocabulary.fields[name]
        yield f"    {name}: {field.label}: {accepted(field)}"


def accepted(question: Question) -> str:
    """The answers that a question takes."""
    if question.kind == "choice":
        return "one of " + ", ".join(question.options or ())
    if question.kind == "number":
        return f"a number from {question.low:g} to {question.high:g} {question.unit}".rstrip()
    return KINDS[question.kind] + (" or “none”" if question.none else "")
