"""The compiled policies, as the pages read them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# Checked when it was compiled, so the pages read it as it is.
type Json = Any


@dataclass(frozen=True, slots=True)
class Library:
    """Everything in ``policies.json``: the vocabularies, the policies and their worked cases."""

    data: Json

    @property
    def policies(self) -> tuple[Json, ...]:
        """All policies, by payer and number."""
        return tuple(sorted(self.data["policies"].values(), key=lambda policy: policy["id"]))

    @property
    def payers(self) -> tuple[Json, ...]:
        """The payers that have a policy, by name; what comes from no payer stands after them."""
        named = (self.payer(payer) for payer in {policy["payer"] for policy in self.policies})
        return tuple(sorted(named, key=lambda payer: (payer["publishes"] != "policies", str(payer["name"]))))

    def policy(self, name: str) -> Json:
        """The policy with this id; raise ``KeyError`` where there is none."""
        return self.data["policies"][name]

    def hashes(self, name: str) -> tuple[str, ...]:
        """The hash of each version of a policy, the newest first: what a determination is compared with."""
        return tuple(each.get("hash", "") for each in (self.policy(name), *self.data.get("older", {}).get(name, ())))

    def families(self, kind: str) -> tuple[Json, ...]:
        """The ``procedures`` or ``conditions`` that policies are found by, in the order of the data."""
        return tuple(self.data.get("families", {}).get(kind, ()))

    def payer(self, name: str) -> Json:
        """The payer with this id; one that nobody described is called by its id."""
        return {"name": name, "publishes": "policies", **self.data["payers"].get(name, {}), "id": name}

    def question(self, name: str) -> Json:
        """The question with this id."""
        return self.data["questions"][name]

    def field(self, name: str) -> Json:
        """The field of a prior procedure with this id."""
        return self.data["procedures"]["fields"][name]

    def outcome(self, name: str) -> Json:
        """The outcome with this id."""
        return self.data["outcomes"][name]

    def kind(self, name: str) -> str:
        """The label of a kind of prior procedure."""
        return {kind["id"]: str(kind["label"]) for kind in self.data["procedures"]["kinds"]}[name]

    def code(self, name: str) -> Json:
        """A procedure code; one that nobody described has no label."""
        return {"label": "", "system": "CPT", "add_on": False, **self.data["codes"].get(name, {}), "code": name}

    def cases(self, policy: str) -> tuple[Json, ...]:
        """The worked cases of a policy."""
        return tuple(self.data["cases"].get(policy, ()))

    def source(self, name: str) -> Json:
        """A source document."""
        return {"title": name, **self.data["sources"].get(name, {})}


def read_library(path: Path) -> Library:
    """The compiled policies in the file ``path``."""
    return Library(json.loads(path.read_text(encoding="utf-8")))


def criteria(node: Json) -> Iterator[Json]:
    """Every criterion in a condition, itself included, from the top down."""
    if is_criterion(node):
        yield node
    for part in below(node):
        yield from criteria(part)


def is_criterion(node: Json) -> bool:
    """Whether a condition is a criterion: a reference has an id, a judgement a text, only a criterion has both."""
    return "id" in node and "text" in node


def as_taken(policy: Json, node: Json) -> Json:
    """The condition under the reading we take, where it hangs on a reading."""
    while node["op"] == "reading":
        taken = next(reading["taken"] for reading in policy["readings"] if reading["id"] == node["reading"])
        node = node["options"][taken]
    return node


def below(node: Json) -> list[Json]:
    """The conditions directly below one."""
    if isinstance(node.get("of"), list):
        return list(node["of"])
    return list(node.get("options", {}).values()) if node["op"] == "reading" else []
