"""All of policy_data in one place: what the checks look at and the writer writes."""

from collections.abc import Mapping
from dataclasses import dataclass

from scripts.compile.blocks import read_blocks
from scripts.compile.files import Files
from scripts.compile.located import Map
from scripts.compile.policy import Policy, read_policy
from scripts.compile.problem import Problem
from scripts.compile.vocabulary import Vocabulary, read_vocabulary


@dataclass(frozen=True, slots=True)
class Data:
    """The data by kind. ``unreadable`` holds the ids of policies whose file cannot be read."""

    files: Files
    vocabulary: Vocabulary
    policies: Mapping[str, Policy]
    cases: Mapping[str, Map]
    permalinks: Map | None
    unreadable: frozenset[str]


def read_data(files: Files) -> tuple[Data, list[Problem]]:
    """The data of all files, and what is wrong with the shape of conditions and the use of blocks."""
    vocabulary, blocks = read_vocabulary(files), read_blocks(files)
    policies, problems = {}, []
    for document in files.of("policies"):
        policy, found = read_policy(document, blocks, vocabulary)
        problems.extend(found)
        if policy:
            policies[policy.id] = policy
    cases = {each.id: each.root for each in files.of("cases") if each.root}
    permalinks = next((each.root for each in files.of("permalinks")), None)
    unreadable = frozenset(each.id for each in files.of("policies") if each.root is None)
    return Data(files, vocabulary, policies, cases, permalinks, unreadable), problems
