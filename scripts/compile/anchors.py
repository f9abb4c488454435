"""The anchors of a policy's page: every id a permalink can point to."""

from collections.abc import Iterator
from dataclasses import dataclass

from scripts.compile.policy import Policy
from scripts.compile.problem import Spot
from scripts.compile.read.located import Map

_LISTS = {
    "readings": "reading",
    "definitions": "definition",
    "notes": "note",
    "background": "background",
    "tables": "table",
}


@dataclass(frozen=True, slots=True)
class Anchor:
    """One anchor, what it stands for and where that is written."""

    id: str
    what: str
    spot: Spot


def anchors(policy: Policy, cases: Map | None) -> Iterator[Anchor]:
    """The anchors of one page in the order of the policy, a duplicate each time it occurs."""
    for section in policy.sections:
        yield Anchor(section.id, "section", section.raw.spot("id"))
        for top in (section.node,) if section.node else section.items:
            for node in top.walk():
                if node.criterion:
                    yield Anchor(node.criterion.id, "criterion", node.criterion.raw.spot("id"))
    for key, what in _LISTS.items():
        yield from (Anchor(str(each["id"]), what, each.spot("id")) for each in policy.raw.maps(key) if "id" in each)
    yield from _codes(policy)
    for case in cases.maps("cases") if cases else ():
        yield Anchor(f"case-{case.get('id')}", "case", case.spot("id"))


def _codes(policy: Policy) -> Iterator[Anchor]:
    seen: set[str] = set()
    for group in policy.raw.maps("codes"):
        for code, spot in group.seq("codes").located():
            if isinstance(code, str) and code not in seen:
                seen.add(code)
                yield Anchor(f"code-{code.lower()}", "code", spot)
