"""The citations of policy_data, each with the source it names and the passages it restates."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from scripts.compile.data import Data, read_data
from scripts.compile.policy import Policy
from scripts.compile.problem import Spot
from scripts.compile.read.files import read_files
from scripts.compile.read.located import Map, Seq, Yaml
from scripts.compile.uses import listed


@dataclass(frozen=True, slots=True)
class Citation:
    """One citation; ``criterion`` is the criterion it belongs to, empty for other parts of a policy."""

    spot: Spot
    source: str
    section: str
    place: str = ""
    passages: tuple[str, ...] = ()
    criterion: str = ""


def read_citations(directory: Path) -> tuple[list[Citation], dict[str, str]]:
    """Every citation of the data, and the file of each source. What is unsound in itself is for the compile step."""
    data, _ = read_data(read_files(directory))
    files = {name: str(raw["file"]) for name, raw in data.vocabulary.sources.items() if "file" in raw}
    of_policies = [each for policy in data.policies.values() for each in _of_policy(policy, data)]
    return [*of_policies, *_of_names(data)], files


def _of_names(data: Data) -> Iterator[Citation]:
    """Where the other names of payers, procedures and conditions were seen."""
    for root in (*data.vocabulary.payers.values(), *([data.families] if data.families else [])):
        for cite, spot in _cites(root, root.spot()):
            yield _citation(cite, spot, str(cite.get("source")), "")


def _of_policy(policy: Policy, data: Data) -> Iterator[Citation]:
    criteria, own = {}, str(policy.raw.get("source"))
    for node in policy.criteria():
        if node.criterion:
            criteria[id(node.criterion.cite)] = node.criterion.id
            name = f"{policy.id}#{node.criterion.id}"
            yield _citation(node.criterion.cite, node.criterion.raw.spot("cite"), own, name)
    for cite, spot in _cites(policy.raw, policy.raw.spot()):
        if id(cite) not in criteria:
            yield _citation(cite, spot, own, "")


def _citation(cite: Map, spot: Spot, own: str, criterion: str) -> Citation:
    source = str(cite.get("source", own))
    section, place = str(cite.get("section", "")), str(cite.get("place", ""))
    return Citation(spot, source, section, place, tuple(listed(cite.get("passage"))), criterion)


def _cites(value: Yaml, spot: Spot) -> Iterator[tuple[Map, Spot]]:
    """Every citation at every depth, with its place."""
    if isinstance(value, Map):
        for key, each in value.items():
            if key == "cite" and isinstance(each, Map):
                yield each, value.spot(key)
            else:
                yield from _cites(each, value.spot(key))
    elif isinstance(value, Seq):
        for each, place in value.located():
            yield from _cites(each, place)
