"""What the places on a policy's page are called."""

from collections.abc import Iterator

from scripts.site.data import Json, Library, criteria

_NAMED = {"readings": "title", "definitions": "term", "background": "text", "tables": "title", "notes": "text"}


def titles(library: Library, policy: Json) -> dict[str, str]:
    """The words for each anchor; the policy itself is under the empty one."""
    return {"": policy["title"], **dict(_titles(library, policy))}


def _titles(library: Library, policy: Json) -> Iterator[tuple[str, str]]:
    for section in policy["sections"]:
        yield section["id"], section["title"]
        yield from ((each["id"], each["text"]) for item in section["items"] for each in criteria(item))
    for key, words in _NAMED.items():
        yield from ((each["id"], each[words]) for each in policy[key])
    for code in (code for group in policy["codes"] for code in group["codes"]):
        yield f"code-{code.lower()}", f"Code {code}"
    yield from ((f"case-{case['id']}", case["title"]) for case in library.cases(policy["id"]))
