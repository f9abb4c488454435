"""What the two CSV files hold: every criterion, and every procedure code, one to a row.

A row says when its criterion applies, and whether all of its parts are needed; a table cannot hold more of how criteria
work together. That is in the JSON.
"""

from collections.abc import Iterator

from scripts.site.conditions import Speaker
from scripts.site.data import Json, Library
from scripts.site.open_data.notice import IN_A_ROW
from scripts.site.open_data.spreadsheet import Row, csv_bytes
from scripts.site.outline import Group, Item, sections
from scripts.site.published import citation_ids

_POLICY = ("payer", "policy", "number", "title", "version", "effective")
_CITE = ("source", "source_section", "source_place", "notice")
_SECTION = ("section", "section_speaks_against", "section_combines")
_CRITERION = ("criterion", "part_of", "citation_id", "text", "applies_only_if", "combines", "payer_decides", "note")
_CRITERIA = (*_POLICY, *_SECTION, *_CRITERION, "page", *_CITE)
_CODES = ("code", "system", "label", "add_on", *_POLICY, "group", "page", *_CITE)


def criteria_csv(library: Library) -> bytes:
    """Every criterion of the version that counts now, in the order of the pages."""
    return csv_bytes(_CRITERIA, (row for policy in library.policies for row in _criteria(library, policy)))


def codes_csv(library: Library) -> bytes:
    """Every code under every heading of every policy."""
    return csv_bytes(_CODES, (row for policy in library.policies for row in _codes(library, policy)))


def _criteria(library: Library, policy: Json) -> Iterator[Row]:
    cited = citation_ids(library)
    for section in sections(Speaker(library, policy)):
        shared = {
            **_policy(library, policy),
            "section": section.title,
            "section_speaks_against": _yes_no(section.against),
            "section_combines": section.group.connective,
        }
        for item in _below(section.group):
            name = item.data["id"]
            own = {"citation_id": cited.get(f"{policy['id']}#{name}", ""), "page": _page(policy, name)}
            yield {**shared, **_criterion(item), **own, **_cite(library, item.data["cite"])}


def _below(group: Group) -> Iterator[Item]:
    """Every criterion of a group, from the top down."""
    for item in (*group.items, *group.also):
        if item.data:
            yield item
        yield from _below(item.group)


def _criterion(item: Item) -> Row:
    return {
        "criterion": item.data["id"],
        "part_of": item.data["id"].rpartition(".")[0],
        "text": item.data["text"],
        "applies_only_if": item.applies,
        "combines": item.group.connective,
        "payer_decides": item.judgement,
        "note": item.data.get("note", ""),
    }


def _codes(library: Library, policy: Json) -> Iterator[Row]:
    for group in policy["codes"]:
        for name in group["codes"]:
            code = library.code(name)
            yield {
                **_policy(library, policy),
                **_cite(library, group["cite"]),
                **{key: code[key] for key in ("code", "system", "label")},
                "add_on": _yes_no(code["add_on"]),
                "group": group["title"],
                "page": _page(policy, f"code-{name.lower()}"),
            }


def _policy(library: Library, policy: Json) -> Row:
    return {
        "payer": library.payer(policy["payer"])["name"],
        "policy": policy["id"],
        "number": policy.get("number", ""),
        "title": policy["title"],
        "version": policy["version"],
        "effective": policy["dates"].get("effective", ""),
    }


def _cite(library: Library, cite: Json) -> Row:
    title = library.source(cite["source"])["title"]
    return {
        "source": title,
        "source_section": cite["section"],
        "source_place": cite.get("place", ""),
        "notice": IN_A_ROW,
    }


def _page(policy: Json, anchor: str) -> str:
    """The page of the site, from its root: the same in every copy of it."""
    return f"policies/{policy['id']}/#{anchor}"


def _yes_no(value: bool) -> str:
    return "yes" if value else "no"
