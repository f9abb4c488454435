"""The page of changes: by payer, each policy with its versions, its review and its own history."""

from dataclasses import dataclass

from scripts.site.changes.events import events
from scripts.site.changes.feeds import ALL, calendar_path, feed_path, has_calendar
from scripts.site.citing import named, place_words
from scripts.site.data import Json, Library
from scripts.site.former import Former, former
from scripts.site.review import Review, review
from scripts.site.view import View


@dataclass(frozen=True, slots=True)
class Entry:
    """What changed at one date, and the place in the source that says so."""

    date: str
    changes: tuple[str, ...]
    place: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What is known of one policy: ``versions`` the newest first, ``former`` the places of its page that are gone."""

    policy: Json
    named: str
    versions: tuple[Json, ...]
    review: Review | None
    entries: tuple[Entry, ...]
    former: tuple[Former, ...]


def render_changes(view: View) -> str:
    """The lists of the page, payer by payer."""
    library, found = view.library, events(view.library, view.today)
    names = (ALL, *(payer["id"] for payer in library.payers))
    return view.render(
        "changes/page.html",
        payers=library.payers,
        changes=[_changes(view, policy) for policy in library.policies],
        feeds={name: view.link(feed_path(name)) for name in names},
        calendars={name: view.link(calendar_path(name)) for name in names if has_calendar(found, name)},
        place=lambda policy, cite: place_words(library, policy, cite),
    )


def _changes(view: View, policy: Json) -> Changes:
    library = view.library
    return Changes(
        policy=policy,
        named=named(policy),
        versions=library.data.get("older", {}).get(policy["id"], ()),
        review=review(policy, view.today),
        entries=tuple(_entry(library, policy, each) for each in policy["history"]),
        former=former(library, policy["id"], view.link),
    )


def _entry(library: Library, policy: Json, entry: Json) -> Entry:
    return Entry(entry["date"], tuple(entry["changes"]), place_words(library, policy, entry["cite"]))
