"""All of policy_data in one place: what the checks look at and the writer writes."""

from collections.abc import Mapping
from dataclasses import dataclass

from scripts.compile.blocks.declared import read_blocks
from scripts.compile.coherence import Coherence, read_coherence
from scripts.compile.policy import Policy, read_policy
from scripts.compile.problem import Problem
from scripts.compile.read.files import Files
from scripts.compile.read.located import Map
from scripts.compile.vocabulary import Vocabulary, read_vocabulary


@dataclass(frozen=True, slots=True)
class Data:
    """The data by kind. ``policies`` holds the newest version of each, ``older`` the others, newest first.

    ``unreadable`` holds the ids of policies of which a file cannot be read.
    """

    files: Files
    vocabulary: Vocabulary
    coherence: Coherence
    policies: Mapping[str, Policy]
    older: Mapping[str, tuple[Policy, ...]]
    cases: Mapping[str, Map]
    permalinks: Map | None
    families: Map | None
    citations: Map | None
    unreadable: frozenset[str]

    def versions(self, name: str) -> tuple[Policy, ...]:
        """Every version of a policy, newest first."""
        newest = (self.policies[name],) if name in self.policies else ()
        return (*newest, *self.older.get(name, ()))


def read_data(files: Files) -> tuple[Data, list[Problem]]:
    """The data of all files, and what is wrong with the shape of conditions and the use of blocks."""
    vocabulary, blocks = read_vocabulary(files), read_blocks(files)
    versions: dict[str, list[Policy]] = {}
    problems: list[Problem] = []
    unreadable = set()
    for document in files.of("policies"):
        policy, found = read_policy(document, blocks, vocabulary)
        problems.extend(found)
        if policy:
            versions.setdefault(policy.id, []).append(policy)
        else:
            unreadable.add(document.id.partition("@")[0])
    ordered = {name: sorted(each, key=_effective, reverse=True) for name, each in versions.items()}
    policies = {name: each[0] for name, each in ordered.items()}
    older = {name: tuple(each[1:]) for name, each in ordered.items() if each[1:]}
    cases = {each.id: each.root for each in files.of("cases") if each.root}
    permalinks, families, citations = (_root(files, kind) for kind in ("permalinks", "families", "citations"))
    coherence, found = read_coherence(files, vocabulary)
    problems.extend(found)
    return Data(
        files, vocabulary, coherence, policies, older, cases, permalinks, families, citations, frozenset(unreadable)
    ), problems


def _root(files: Files, kind: str) -> Map | None:
    """The content of the one file of a kind that need not be there."""
    return next((each.root for each in files.of(kind)), None)


def _effective(policy: Policy) -> tuple[str, bool]:
    """The date from which a version holds; of two with one date, the file without a version in its name is newer."""
    return str(policy.raw.map("dates").get("effective", "")), not policy.label
