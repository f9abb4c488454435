"""Versions of a policy: each in the file of its name, in effect from a date of its own, none losing a criterion."""

from collections.abc import Iterator

from scripts.compile.anchors import anchors
from scripts.compile.checking import Check
from scripts.compile.data import Data
from scripts.compile.links import recorded
from scripts.compile.policy import Policy
from scripts.compile.problem import Problem, Spot, problem


def check(data: Data) -> Iterator[Problem]:
    """Every policy that has several versions, or one with a version in the name of its file."""
    for name in data.policies:
        versions = data.versions(name)
        for policy in versions:
            yield from _label(policy)
        if len(versions) > 1:
            yield from _dates(versions)
            yield from _dropped(versions, data)


def _label(policy: Policy) -> Iterator[Problem]:
    version = str(policy.raw.get("version"))
    if policy.label and policy.label != version:
        found = f"the version “{version}” stands in a file that is named @{policy.label}"
        yield problem(policy.raw.spot("version"), "wrong-path", found, "give both the same version")


def _dates(versions: tuple[Policy, ...]) -> Iterator[Problem]:
    first: dict[str, Policy] = {}
    for policy in reversed(versions):
        dates = policy.raw.map("dates")
        effective = str(dates.get("effective", ""))
        if not effective:
            found = "one of several versions has no date from which it is in effect"
            yield problem(policy.raw.spot("dates"), "missing", found, "add `effective:`")
        elif effective in first:
            found = f"{first[effective].file} is in effect from {effective} as well"
            yield problem(dates.spot("effective"), "duplicate-version", found, "correct one of the dates")
        first.setdefault(effective, policy)


def _dropped(versions: tuple[Policy, ...], data: Data) -> Iterator[Problem]:
    """What the newest version no longer has is marked in the record of permalinks, published before or not."""
    newest = versions[0]
    kept = {anchor.id for anchor in anchors(newest, data.cases.get(newest.id))}
    marked = {link for link, mark, _ in recorded(data.permalinks) if mark}
    lost: dict[str, Spot] = {anchor.id: anchor.spot for each in versions[1:] for anchor in anchors(each, None)}
    for name, spot in lost.items():
        link = f"{newest.id}#{name}"
        if name not in kept and link not in marked:
            found = f"the newest version has no “{name}”, and permalinks.yml does not say what became of it"
            accepted = f'add {{link: {link}, retired_in: "{newest.raw.get("version")}", because: …}}, or moved_to: …'
            yield problem(spot, "lost-permalink", found, accepted)


CHECK = Check("versions", "policy", check)
