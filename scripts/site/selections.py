"""How prior procedures are picked, in words, so that a count can be followed by hand."""

from dataclasses import dataclass

from calc.words.phrases import selection_words, sentence
from scripts.site.conditions import Speaker
from scripts.site.data import Json


@dataclass(frozen=True, slots=True)
class Picked:
    """One named selection of prior procedures and what it takes to be in it."""

    id: str
    name: str
    rules: tuple[str, ...] = ()
    readings: tuple[tuple[str, "Picked"], ...] = ()


def selections(speaker: Speaker) -> tuple[Picked, ...]:
    """The selections of a policy, each after those it builds on."""
    found = speaker.policy["selections"]
    order = sorted(found, key=lambda name: (_depth(found, name), name))
    return tuple(_picked(speaker, name, found[name]) for name in order)


def _depth(found: Json, name: str) -> int:
    ways = found[name].get("options", {"": found[name]}).values()
    return max(1 + _depth(found, way["of"]) if way.get("of") else 0 for way in ways)


def _picked(speaker: Speaker, name: str, selection: Json) -> Picked:
    if "reading" not in selection:
        return Picked(name, _named(speaker, name), _rules(speaker, selection))
    reading = next(each for each in speaker.policy["readings"] if each["id"] == selection["reading"])
    ways = tuple(
        (option["text"], _picked(speaker, name, selection["options"][option["id"]])) for option in reading["options"]
    )
    return Picked(name, _named(speaker, name), readings=ways)


def _named(speaker: Speaker, name: str) -> str:
    return sentence(selection_words(speaker.policy, name))


def _rules(speaker: Speaker, selection: Json) -> tuple[str, ...]:
    return tuple(
        rule for part, words in _RULES.items() if selection.get(part) and (rule := words(speaker, selection[part]))
    )


def _kinds(speaker: Speaker, kinds: Json) -> str:
    if len(kinds) > 1 and len(kinds) == len(speaker.library.data["procedures"]["kinds"]):
        return "Kind: any"
    return "Kind: " + " or ".join(speaker.library.kind(kind) for kind in kinds)


def _episode(speaker: Speaker, episode: Json) -> str:
    breaks = [_break(speaker, name, episode.get("only_if", {}).get(name)) for name in episode["breaks"]]
    ends = f", or with: {'; '.join(breaks)}" if breaks else ""
    return f"Same episode of care; a new one begins after {episode['gap']} without such a procedure{ends}"


def _break(speaker: Speaker, name: str, only_if: str | None) -> str:
    labels = [str(speaker.library.question(each)["label"]) for each in (name, only_if) if each]
    return " (only if yes: ".join(labels) + ")" * (len(labels) - 1)


def _from(_speaker: Speaker, place: Json) -> str:
    return f"Number {place} and later, in order of date"


def _merge(speaker: Speaker, merge: Json) -> str:
    same = ", ".join(str(speaker.library.field(name)["label"]).lower() for name in merge["same"])
    same = f" with the same {same}" if same else ""
    return f"The other side{same} within {merge['within']} counts as the same procedure"


_RULES = {
    "of": lambda speaker, name: f"Among the {selection_words(speaker.policy, name)}",
    "procedure": _kinds,
    "where": lambda speaker, node: speaker.words(node),
    "within": lambda _speaker, span: f"In the {span} before the date of service",
    "within_first": lambda _speaker, span: f"In the {span} from the first of them",
    "episode": _episode,
    "from": _from,
    "merge": _merge,
}
