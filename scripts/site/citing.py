"""The place in a source that something restates, in words."""

from scripts.site.data import Json, Library


def source_name(library: Library, policy: Json, name: str) -> str:
    """What a citation calls a source: the guideline's number where it is its own, else the source's title."""
    own = policy.get("number") if name == policy["source"] else None
    return str(own or library.source(name)["title"])


def place_words(library: Library, policy: Json, cite: Json) -> str:
    """Source, section, and place in it."""
    place = f": {cite['place']}" if cite.get("place") else ""
    return f"{source_name(library, policy, cite['source'])}, {cite['section']}{place}"


def named(policy: Json) -> str:
    """A policy by its title, and its number where it has one."""
    return f"{policy['title']} ({policy['number']})" if policy.get("number") else str(policy["title"])
