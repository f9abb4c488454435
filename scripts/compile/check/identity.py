"""Ids are unique among everything that shares a page, since each is the anchor of a permalink."""

from collections.abc import Iterator

from scripts.compile.anchors import Anchor, anchors
from scripts.compile.checking import Check, each_policy
from scripts.compile.data import Data
from scripts.compile.policy import Policy
from scripts.compile.problem import Problem, problem


def check(policy: Policy, data: Data) -> Iterator[Problem]:
    """The anchors of one policy's page."""
    first: dict[str, Anchor] = {}
    cases = data.cases.get(policy.id) if policy is data.policies[policy.id] else None
    for anchor in anchors(policy, cases):
        before = first.setdefault(anchor.id, anchor)
        if before is not anchor:
            where = (
                f"line {before.spot.line}"
                if before.spot.file == anchor.spot.file
                else f"{before.spot.file}:{before.spot.line}"
            )
            found = f"the {anchor.what} id “{anchor.id}” is also that of a {before.what} ({where})"
            yield problem(anchor.spot, "duplicate-id", found, "choose another id: ids are unique on a page")


CHECK = Check("identity", "policy", each_policy(check))
