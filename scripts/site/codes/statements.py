"""What the policies say about a procedure code."""

from collections.abc import Iterator
from dataclasses import dataclass

from scripts.site.citing import place_words
from scripts.site.codes.carried import Carried, carried
from scripts.site.criterion_links import CriterionLink, criterion_links
from scripts.site.data import Json
from scripts.site.view import View


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that is said, its place in the source, and the criteria that it is about."""

    text: str
    place: str
    criteria: tuple[CriterionLink, ...] = ()


@dataclass(frozen=True, slots=True)
class Named:
    """A policy that names a code: what it says about it, and what its checker can take from the code."""

    policy: Json
    payer: Json
    headings: tuple[str, ...]
    statements: tuple[Statement, ...]
    carried: Carried


@dataclass(frozen=True, slots=True)
class Choice:
    """Policies of one payer that name one code, each with what it is meant for."""

    payer: Json
    policies: tuple[tuple[Json, tuple[Statement, ...]], ...]


def named(view: View, code: str) -> tuple[Named, ...]:
    """The policies that name a code, by payer; what comes from no payer stands last."""
    found = (_named(view, policy, code) for policy in view.library.policies if code in codes_of(policy))
    return tuple(sorted(found, key=lambda each: (each.payer["publishes"] != "policies", str(each.payer["name"]))))


def choices(view: View, policies: list[Json]) -> tuple[Choice, ...]:
    """Where some of the policies are of one payer: which of them is meant for what."""
    by_payer: dict[str, list[Json]] = {}
    for policy in policies:
        by_payer.setdefault(policy["payer"], []).append(policy)
    return tuple(_choice(view, each) for each in by_payer.values() if len(each) > 1 and _is_told(each))


def codes_of(policy: Json) -> dict[str, None]:
    """The codes that a policy names, each once, in its order."""
    return dict.fromkeys(code for group in policy["codes"] for code in group["codes"])


def statement(view: View, policy: Json, said: Json) -> Statement:
    """A cited sentence of a policy's data."""
    place = place_words(view.library, policy, said["cite"])
    return Statement(said["text"], place, criterion_links(view, policy, said.get("criteria", ())))


def _named(view: View, policy: Json, code: str) -> Named:
    groups = [group for group in policy["codes"] if code in group["codes"]]
    said = tuple(each for group in groups for each in _said(view, policy, group, code))
    headings = tuple(str(group["title"]) for group in groups)
    answers = view.library.code(code).get("answers", {})
    return Named(policy, view.library.payer(policy["payer"]), headings, said, carried(view.library, policy, answers))


def _said(view: View, policy: Json, group: Json, code: str) -> Iterator[Statement]:
    if code in group.get("only_listed", ()):
        yield Statement(ONLY_LISTED, place_words(view.library, policy, group["cite"]))
    for said in group.get("says", ()):
        if code in said.get("codes", group["codes"]):
            yield statement(view, policy, said)


ONLY_LISTED = "Lists the code, and says no more about it."


def _choice(view: View, policies: list[Json]) -> Choice:
    ids = {policy["id"] for policy in policies}
    told = tuple((each, _beside(view, each, ids)) for each in policies)
    return Choice(view.library.payer(policies[0]["payer"]), told)


def _beside(view: View, policy: Json, ids: set[str]) -> tuple[Statement, ...]:
    return tuple(statement(view, policy, each) for each in policy.get("beside", ()) if each["policy"] in ids)


def _is_told(policies: list[Json]) -> bool:
    ids = {policy["id"] for policy in policies}
    return any(each["policy"] in ids for policy in policies for each in policy.get("beside", ()))
