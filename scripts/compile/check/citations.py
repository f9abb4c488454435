"""Every source that is named exists, and so does the payer of every source and policy."""

from collections.abc import Iterator

from scripts.compile.checking import Check
from scripts.compile.data import Data
from scripts.compile.problem import Problem, Spot, one_of, problem
from scripts.compile.read.located import Map, Seq, Yaml


def check(data: Data) -> Iterator[Problem]:
    """Sources and payers, wherever they are named."""
    for policy in (each for name in data.policies for each in data.versions(name)):
        payer = policy.id.split("/")[0]
        if payer not in data.vocabulary.payers:
            accepted = f"add it to payers.yml, or move the file; {one_of(data.vocabulary.payers, payer)}"
            yield problem(Spot(policy.file, 1), "unknown-payer", f"there is no payer “{payer}”", accepted)
        yield from _source(policy.raw, data)
        yield from (each for cite in _cites(policy.raw) for each in _source(cite, data))
    for raw in data.vocabulary.sources.values():
        named = raw.get("payer")
        if named is not None and named not in data.vocabulary.payers:
            accepted = one_of(data.vocabulary.payers, named)
            yield problem(raw.spot("payer"), "unknown-payer", f"there is no payer “{named}”", accepted)


def _source(raw: Map, data: Data) -> Iterator[Problem]:
    name = raw.get("source")
    if name is not None and name not in data.vocabulary.sources:
        found = f"there is no source “{name}” in sources.yml"
        yield problem(raw.spot("source"), "unknown-source", found, one_of(data.vocabulary.sources, name))


def _cites(value: Yaml) -> Iterator[Map]:
    """Every citation at every depth."""
    if isinstance(value, Map):
        for key, each in value.items():
            if key == "cite" and isinstance(each, Map):
                yield each
            else:
                yield from _cites(each)
    elif isinstance(value, Seq):
        for each in value:
            yield from _cites(each)


CHECK = Check("citations", "policy", check)
