"""The criteria as people read them: nested lists, with the connectives in words."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from calc.words.guards import guards_in, names_in
from scripts.site.asks import asks
from scripts.site.conditions import Speaker
from scripts.site.data import Json, as_taken, below, criteria, is_criterion

ALWAYS: Json = {"op": "value", "value": True}
NEVER: Json = {"op": "value", "value": False}
# In these sections a condition that holds speaks against the request: "met" would mislead.
AGAINST = frozenset({"exclusions", "contraindications", "unproven", "not-covered"})


@dataclass(frozen=True, slots=True)
class Group:
    """Items under one connective; ``also`` holds what is said there without taking part.

    ``enough`` is how many of the items have to hold, where not all have to.
    """

    connective: str = ""
    items: tuple["Item", ...] = ()
    also: tuple["Item", ...] = ()
    enough: int | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list: a criterion (``data`` set), a reference (``target`` set), or a bare condition or group."""

    text: str = ""
    data: Json = None
    target: str = ""
    applies: str = ""
    applies_target: str = ""
    applies_names: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    judgement: str = ""
    judged: bool = False
    group: Group = field(default_factory=Group)


@dataclass(frozen=True, slots=True)
class Section:
    """One section with its criteria; ``judged`` when it is itself a condition that the case is held against."""

    id: str
    title: str
    intro: str
    judged: bool
    against: bool
    group: Group


def sections(speaker: Speaker) -> tuple[Section, ...]:
    """The sections of a policy, in its order."""
    return tuple(_section(speaker, section) for section in speaker.policy["sections"])


def _section(speaker: Speaker, section: Json) -> Section:
    node = section["node"]
    names = {*names_in(node)}
    # A section of guards alone says which criteria apply; as a whole it is neither met nor missed.
    judged = node is not None and not (names and names <= guards_in(speaker.policy))
    if node is None:
        group = Group(also=tuple(_item(speaker, item) for item in section["items"]))
    elif is_criterion(node):
        group = Group(items=(_item(speaker, node),))
    else:
        group = group_of(speaker, node)
    against = section["kind"] in AGAINST
    return Section(section["id"], section["title"], section.get("intro", ""), judged, against, group)


def group_of(speaker: Speaker, node: Json) -> Group:
    """What a condition lists below itself; nothing where its own text says it all."""
    if not any(_shown(part) for part in below(node)):
        return Group()
    if node["op"] == "reading":
        return _readings(speaker, node)
    connective, parts = _parts(node)
    taking_part = [part for part in parts if part["op"] != "information"]
    also = tuple(_item(speaker, part) for part in parts if part["op"] == "information")
    if not any(_shown(part) for part in taking_part):
        return Group(also=also)
    items = tuple(_item(speaker, part) for part in taking_part)
    enough = {"any": 1, "at_least": node.get("n")}.get(node["op"]) if len(items) > 1 else None
    return Group(connective if len(items) > 1 or node["op"] == "not" else "", items, also, enough)


def _parts(node: Json) -> tuple[str, list[Json]]:
    if node["op"] == "not":
        inner = node["of"][0]
        grouped = inner["op"] in _NOT and not is_criterion(inner)
        return (_NOT[inner["op"]].format(**inner), inner["of"]) if grouped else (_NOT["any"], [inner])
    return _CONNECTIVES[node["op"]].format(**node), node["of"]


_CONNECTIVES = {"all": "All of these", "any": "Any one of these", "at_least": "At least {n} of these"}
_NOT = {"all": "Not all of these together", "any": "None of these", "at_least": "Fewer than {n} of these"}


def _readings(speaker: Speaker, node: Json) -> Group:
    reading = next(each for each in speaker.policy["readings"] if each["id"] == node["reading"])
    options = ((option["text"], node["options"][option["id"]]) for option in reading["options"])
    items = tuple(Item(text=text, group=_as_group(speaker, part)) for text, part in options)
    return Group("Depending on how the text is read", items)


def _as_group(speaker: Speaker, node: Json) -> Group:
    return Group(items=(_item(speaker, node),)) if is_criterion(node) else group_of(speaker, node)


def _shown(node: Json) -> bool:
    """Whether there is a criterion or a reference in it, something a list has to show."""
    return is_criterion(node) or node["op"] == "ref" or any(_shown(part) for part in below(node))


def _item(speaker: Speaker, node: Json) -> Item:
    if node["op"] == "ref":
        return Item(text=speaker.referred(node), target=node["id"])
    if not is_criterion(node):
        group = group_of(speaker, node)
        return Item(text="" if group.items else _sentence(speaker.words(node)), group=group)
    leaf = sum(each["op"] != "information" for each in criteria(node)) == 1
    applies = as_taken(speaker.policy, node.get("applies", ALWAYS))
    return Item(
        data=node,
        applies=_applies(speaker, applies),
        applies_target=applies["id"] if applies["op"] == "ref" else "",
        applies_names=tuple(names_in(applies)),
        asks=asks(node) if leaf else (),
        judgement=" ".join(dict.fromkeys(_judgements(speaker, node))) if leaf else "",
        judged=node["op"] != "information",
        group=group_of(speaker, node),
    )


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _applies(speaker: Speaker, node: Json) -> str:
    if node == ALWAYS:
        return ""
    if node == NEVER:
        return "the text is read in another way"
    return speaker.referred(node) if node["op"] == "ref" else speaker.words(node)


def _judgements(speaker: Speaker, node: Json) -> Iterator[str]:
    """What the payer decides case by case, as we read the text, where that is part of the condition."""
    node = as_taken(speaker.policy, node)
    if node["op"] == "case_by_case" and not is_criterion(node):
        yield str(node["text"])
    for part in below(node):
        yield from _judgements(speaker, part)
