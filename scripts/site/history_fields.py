"""Which fields of an earlier procedure a policy reads, by its kind: others need not be asked."""

from collections.abc import Iterator, Mapping, Sequence

from scripts.site.data import Json

SIDE = "side"


def kinds_that_are_read(policy: Json, kinds: Sequence[str]) -> dict[str, list[str]]:
    """For each field the kinds that the policy reads it of, in their order; left out where those are all.

    Under every reading: what only another one asks for is asked too.
    """
    read: dict[str, set[str]] = {}
    selections = policy.get("selections", {})
    for name, data in selections.items():
        for filters in _options(data):
            for field in _fields([filters.get("where"), *_merged(filters)]):
                read.setdefault(field, set()).update(_kinds(selections, name, kinds))
    for node in _nodes([policy["sections"], policy["outcomes"]]):
        if node.get("op") == "event":
            for field in _fields([node.get("where")]):
                read.setdefault(field, set()).update(_kinds(selections, node["of"], kinds))
    found = {field: [kind for kind in kinds if kind in own] for field, own in read.items()}
    return {field: own for field, own in found.items() if own != list(kinds)}


def lasting(fields: Sequence[Mapping[str, Json]]) -> dict[str, str]:
    """For each length of time the field before it that tells of the same: relief, function."""
    found: dict[str, str] = {}
    for field in fields:
        about = field["id"].partition("_")[0]
        others = [each["id"] for each in fields if each["type"] != "duration" and each["id"].partition("_")[0] == about]
        if field["type"] == "duration" and others:
            found[field["id"]] = others[0]
    return found


def _options(data: Json) -> Iterator[Json]:
    """A selection, under each of its readings."""
    yield from data["options"].values() if "options" in data else [data]


def _kinds(selections: Json, name: str, kinds: Sequence[str]) -> set[str]:
    """The kinds that a selection can hold."""
    found: set[str] = set()
    for filters in _options(selections[name]):
        within = _kinds(selections, filters["of"], kinds) if filters.get("of") else {*kinds}
        found |= within & {*filters["procedure"]} if filters.get("procedure") else within
    return found


def _merged(filters: Json) -> Iterator[Json]:
    """What pairs are formed by."""
    if filters.get("merge"):
        yield from ({"field": field} for field in (SIDE, *filters["merge"]["same"]))


def _fields(nodes: Sequence[Json]) -> Iterator[str]:
    for node in _nodes(nodes):
        for key in ("field", "than"):
            if isinstance(node.get(key), str):
                yield node[key]


def _nodes(data: Json) -> Iterator[Json]:
    """Every object within some data."""
    if isinstance(data, Mapping):
        yield data
        data = data.values()
    elif not isinstance(data, Sequence) or isinstance(data, str):
        return
    for each in data:
        yield from _nodes(each)
