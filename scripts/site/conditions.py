"""Conditions in words: "applies only if ...", and how prior procedures are picked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from calc.words.phrases import COMPARISONS, PLACES, place_words, selection_words, sentence
from scripts.site.answers import answer_words
from scripts.site.data import Json, Library, as_taken, criteria


@dataclass(frozen=True, slots=True)
class Speaker:
    """Puts the conditions of one policy into words."""

    library: Library
    policy: Json

    def words(self, node: Json) -> str:
        """What a condition asks for."""
        return _WORDS[node["op"]](self, node)

    def joined(self, node: Json, word: str) -> str:
        """The parts of a group, with ``word`` between them."""
        parts = [self.words(part) for part in node["of"] if part["op"] != "information"]
        return f" {word} ".join(f"({part})" if " or " in part or " and " in part else part for part in parts)

    def subject(self, node: Json) -> Json:
        """The question or field a condition looks at."""
        return self.library.field(node["field"]) if "field" in node else self.library.question(node["question"])

    def referred(self, node: Json) -> str:
        """The title or text of what a reference points to."""
        for section in self.policy["sections"]:
            if section["id"] == node["id"]:
                return str(section["title"])
            for criterion in (found for item in section["items"] for found in criteria(item)):
                if criterion["id"] == node["id"]:
                    return str(criterion["text"])
        return str(node["id"])


def _not(speaker: Speaker, node: Json) -> str:
    inner = node["of"][0]
    if inner["op"] == "yes":
        return f"{speaker.subject(inner)['label']}: no"
    if inner["op"] == "same":
        if inner.get("exactly"):
            return f"not ({speaker.words(inner)})"
        return f"{speaker.subject(inner)['label']} other than in the request{_alike(speaker, inner)}"
    return f"not ({speaker.words(inner)})"


def _is(speaker: Speaker, node: Json) -> str:
    subject = speaker.subject(node)
    values = " or ".join(answer_words(speaker.library, subject, value) for value in node["values"])
    return f"{subject['label']}: {values}"


def _compare(speaker: Speaker, node: Json) -> str:
    subject = speaker.subject(node)
    value = node["value"]
    shown = value if isinstance(value, str) else answer_words(speaker.library, subject, value)
    return f"{subject['label']}: {COMPARISONS[node['cmp']]} {shown}"


def _since(speaker: Speaker, node: Json) -> str:
    return f"{COMPARISONS[node['cmp']]} {node['value']} since: {speaker.subject(node)['label']}"


def _count(speaker: Speaker, node: Json) -> str:
    own = ", with the one requested" if node.get("with_request") else ""
    none = (node["cmp"], node["value"]) in (("at_most", 0), ("less_than", 1), ("equals", 0))
    number = "none" if none else f"{COMPARISONS[node['cmp']]} {node['value']}"
    return f"{sentence(selection_words(speaker.policy, node['of']))}: {number}{own}"


def _elapsed(speaker: Speaker, node: Json) -> str:
    span = f"{COMPARISONS[node['cmp']]} {node['value']}"
    return f"{span} since {PLACES[node['which']]} of the {selection_words(speaker.policy, node['of'])}"


def _event(speaker: Speaker, node: Json) -> str:
    called = selection_words(speaker.policy, node["of"])
    place = place_words(node["which"], node.get("of_that_day", "every"), called)
    return f"{place} had: {speaker.words(node['where'])}"


def _same(speaker: Speaker, node: Json) -> str:
    exactly = "exactly " if node.get("exactly") else ""
    return f"{speaker.subject(node)['label']} {exactly}as in the request{_alike(speaker, node)}"


def _alike(speaker: Speaker, node: Json) -> str:
    """Which values count as the same, where some do."""
    field = speaker.subject(node)
    groups = [[answer_words(speaker.library, field, value) for value in group] for group in node.get("alike", ())]
    words = "; ".join(" and ".join(group) for group in groups)
    return f" ({words} counted as the same)" if words else ""


def _reading(speaker: Speaker, node: Json) -> str:
    return speaker.words(as_taken(speaker.policy, node))


_WORDS: Mapping[str, Callable[[Speaker, Json], str]] = {
    "all": lambda speaker, node: speaker.joined(node, "and"),
    "any": lambda speaker, node: speaker.joined(node, "or"),
    "at_least": lambda speaker, node: f"at least {node['n']} of: {speaker.joined(node, 'and')}",
    "not": _not,
    "yes": lambda speaker, node: f"{speaker.subject(node)['label']}: yes",
    "is": _is,
    "compare": _compare,
    "since": _since,
    "none": lambda speaker, node: f"{speaker.subject(node)['label']}: {speaker.subject(node)['none']}",
    "same": _same,
    "count": _count,
    "elapsed": _elapsed,
    "event": _event,
    "reading": _reading,
    "case_by_case": lambda _speaker, node: str(node["text"]),
    "information": lambda _speaker, _node: "",
    "ref": lambda speaker, node: f"“{speaker.referred(node)}” is met",
    "value": lambda _speaker, node: "always" if node["value"] else "never",
}
