"""Each policy is found by a procedure, what families lead to exists, and a name leads to one thing."""

import re
from collections.abc import Iterator

from scripts.compile.checking import Check
from scripts.compile.data import Data
from scripts.compile.links import produced
from scripts.compile.problem import Problem, Spot, one_of, problem
from scripts.compile.read.located import Map


def check(data: Data) -> Iterator[Problem]:
    """The families, and the other names of families and payers."""
    owners: dict[str, str] = {}
    for owner in _named(data):
        yield from _sources(owner, data)
        yield from _once(owner, owners)
    if data.families is not None:
        live = produced(data)
        for family in _families(data.families):
            yield from _leads(family, live, data)
        yield from _of_no_procedure(data.families, data)


def _families(root: Map) -> Iterator[Map]:
    for kind in ("conditions", "procedures"):
        yield from (each for each in root.map(kind).values() if isinstance(each, Map))


def _named(data: Data) -> Iterator[Map]:
    """Everything that has a name and other names."""
    yield from data.vocabulary.payers.values()
    if data.families is not None:
        yield from _families(data.families)


def _sources(owner: Map, data: Data) -> Iterator[Problem]:
    for other in owner.maps("also_called"):
        cite = other.map("cite")
        if "source" in cite and cite["source"] not in data.vocabulary.sources:
            found = f"there is no source “{cite['source']}” in sources.yml"
            yield problem(cite.spot("source"), "unknown-source", found, one_of(data.vocabulary.sources, cite["source"]))


def _once(owner: Map, owners: dict[str, str]) -> Iterator[Problem]:
    """Two spellings of one name are one: whoever types it means one thing."""
    for holder in (owner, *owner.maps("also_called")):
        name = holder.get("name")
        if not isinstance(name, str):
            continue
        if first := owners.get(_plain(name)):
            accepted = "keep it where it is meant first: a name leads to one thing"
            yield problem(holder.spot("name"), "duplicate-name", f"“{name}” is a name of “{first}” already", accepted)
        owners.setdefault(_plain(name), str(owner.get("name")))


def _plain(name: str) -> str:
    return " ".join(re.findall(r"\w+", name.casefold()))


def _leads(family: Map, live: list[str], data: Data) -> Iterator[Problem]:
    for policy, spot in family.seq("policies").located():
        if policy not in data.policies and policy not in data.unreadable:
            found = f"there is no policy “{policy}”"
            yield problem(spot, "unknown-policy", found, one_of(data.policies, policy))
    for place, spot in family.seq("places").located():
        page = str(place).partition("#")[0]
        if place not in live and page not in data.unreadable:
            near = [link for link in live if link.startswith(f"{page}#")] or list(data.policies)
            yield problem(spot, "unknown-place", f"{place} leads nowhere", one_of(near, place))


def _of_no_procedure(root: Map, data: Data) -> Iterator[Problem]:
    found = {
        str(link).partition("#")[0]
        for family in root.map("procedures").values()
        if isinstance(family, Map)
        for link in (*family.seq("policies"), *family.seq("places"))
    }
    for policy in data.policies.values():
        if policy.id not in found:
            accepted = f"add it to the `policies` of one in families.yml, or a procedure of its own: {policy.id}"
            yield problem(Spot(policy.file, 1), "no-procedure", f"no procedure leads to {policy.id}", accepted)


CHECK = Check("families", "vocabulary", check)
