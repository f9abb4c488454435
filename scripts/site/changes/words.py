"""Events in words: the title of each, and the lines below it."""

from scripts.site.citing import named, place_words
from scripts.site.data import Json, Library
from scripts.site.dates import date_words
from scripts.site.review import Review

type Words = tuple[str, tuple[str, ...]]


def changed(library: Library, policy: Json, entry: Json) -> Words:
    """An entry of the policy's own history."""
    title = f"{named(policy)}: changed, {date_words(entry['date'])}"
    return title, (*entry["changes"], f"Source: {place_words(library, policy, entry['cite'])}.")


def in_effect(policy: Json) -> Words:
    """The day from which a version holds."""
    title = f"{named(policy)}: in effect from {date_words(policy['dates']['effective'])}"
    return title, (f"Version {policy['version']} in this reference.",)


def due(library: Library, policy: Json, found: Review) -> Words:
    """The day by which the payer's own review was to follow. Whether it did is not known here."""
    title = f"{named(policy)}: review by the payer due by {found.due}"
    done = "review" if policy["dates"].get("reviewed") else "revision"
    return title, (
        f"The payer says that it reviews every {found.every}; the last {done} known to us is from {found.last}.",
        "A newer version may exist: check with the payer.",
        f"Source: {place_words(library, policy, found.cite)}.",
    )


def compared(library: Library, policy: Json) -> Words:
    """The day on which we last held our data against the source."""
    title = f"{named(policy)}: compared with its source, {date_words(policy['dates']['verified'])}"
    return title, (f"This reference restates “{library.source(policy['source'])['title']}”, {version_words(policy)}.",)


def version_words(policy: Json) -> str:
    """The version; of a document that has no date, that it has none."""
    return "which names no version or date" if policy["version"] == "undated" else f"version {policy['version']}"
