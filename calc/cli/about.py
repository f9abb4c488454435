"""Commands about policies: what there is, and what it says."""

import argparse

from calc.policy.library import Library
from calc.words.criteria import criteria_of, place_in_words


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
