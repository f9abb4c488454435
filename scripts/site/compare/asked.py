"""What a policy asks, one statement for each condition on an answer or on the earlier procedures."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from calc.words.phrases import COMPARISONS
from scripts.site.answers import answer_words
from scripts.site.conditions import Speaker
from scripts.site.data import Json, as_taken, below, is_criterion
from scripts.site.outline import AGAINST

# Conditions on earlier procedures, and what is asked about them.
HISTORY = {"count": "How many", "elapsed": "How long ago", "event": "What was known of"}
# A question, or the kind of condition on which kinds of procedure: what policies share where they ask about one thing.
type Subject = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """What is asked for, or ``denied``; ``against`` is the kind of section where it speaks against the request."""

    words: str
    denied: bool = False
    against: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that a policy asks: of what, what for, and the criterion that says so."""

    subject: Subject
    content: Content
    criterion: str


def statements(speaker: Speaker, places: Collection[str] = ()) -> Iterator[Statement]:
    """What a policy asks, in its order, by the readings that we take; not what says when a criterion applies.

    With ``places``, what those of its sections and criteria ask alone.
    """
    for section in speaker.policy["sections"]:
        walk = _Walk(speaker, section["kind"])
        for item in section["items"]:
            found = walk.of(item, section["id"])
            yield from (each for each in found if not places or section["id"] in places or _is_in(each, places))


def _is_in(statement: Statement, places: Collection[str]) -> bool:
    """The id of a criterion begins with that of the one it is part of."""
    return any(f"{statement.criterion}.".startswith(f"{place}.") for place in places)


@dataclass(frozen=True, slots=True)
class _Walk:
    speaker: Speaker
    kind: str

    def of(self, node: Json, criterion: str, *, denied: bool = False) -> Iterator[Statement]:
        criterion = str(node["id"]) if is_criterion(node) else criterion
        node = as_taken(self.speaker.policy, node)
        if subject := subject_of(self.speaker, node):
            for words in self._words(node):
                yield Statement(subject, Content(words, denied, self._against()), criterion)
        for part in below(node):
            yield from self.of(part, criterion, denied=denied != (node["op"] == "not"))

    def _against(self) -> str:
        return self.kind if self.kind in AGAINST else ""

    def _words(self, node: Json) -> tuple[str, ...]:
        """What a condition asks for; each answer of several by itself, as another policy may name others beside it."""
        if node["op"] in HISTORY:
            return (self.speaker.words(node),)
        return tuple(_answers(self.speaker, node))


def subject_of(speaker: Speaker, node: Json) -> Subject | None:
    """What a condition is about; ``None`` for a group of conditions, and for what asks nothing."""
    if node["op"] in HISTORY:
        return (node["op"], *sorted(_kinds(speaker.policy, node["of"])))
    return (node["question"],) if "question" in node else None


def _kinds(policy: Json, selection: str) -> frozenset[str]:
    """The kinds of procedure that a selection picks from."""
    found = policy["selections"][selection]
    if "reading" in found:
        found = found["options"][next(each["taken"] for each in policy["readings"] if each["id"] == found["reading"])]
    return frozenset(found["procedure"]) if found.get("procedure") else _kinds(policy, found["of"])


def _answers(speaker: Speaker, node: Json) -> Iterator[str]:
    """Which answers satisfy a condition on a question."""
    question = speaker.subject(node)
    if node["op"] == "yes":
        yield "yes"
    elif node["op"] == "none":
        yield str(question["none"])
    elif node["op"] == "is":
        yield from (answer_words(speaker.library, question, value) for value in node["values"])
    else:
        yield _bound(speaker, question, node)


def _bound(speaker: Speaker, question: Json, node: Json) -> str:
    value = node["value"]
    shown = value if isinstance(value, str) else answer_words(speaker.library, question, value)
    return f"{COMPARISONS[node['cmp']]} {shown}" + (" ago" if node["op"] == "since" else "")
