"""A determination in words, fit to paste into a chart or a letter: as plain text or as Markdown."""

from collections.abc import Iterator
from dataclasses import dataclass

from calc.outcomes.determination import Determination
from calc.policy.library import Library
from calc.policy.policy import Policy
from calc.words.answers import answer_in_words
from calc.words.criteria import criterion_text, place_in_words
from calc.words.missing import missing_in_words
from calc.words.standing import standings

DISCLAIMER = (
    "This says which published criteria the stated facts meet. It is not medical advice, not an authorization "
    "and not a decision of the payer."
)


@dataclass(frozen=True, slots=True)
class Style:
    """How a form of text marks its headings and the items of its lists."""

    heading: str
    item: str
    indent: str


STYLES = {"text": Style("{}:", "- {}", "  "), "markdown": Style("### {}", "- {}", "    ")}


def summary(library: Library, policy: Policy, found: Determination, style: str = "text") -> str:
    """The determination as text: outcome, version, criteria with status and citation, what is missing, disclaimer."""
    parts = (
        _head(library, policy, found),
        _listed(STYLES[style], "Criteria", _criteria(policy, found)),
        _listed(STYLES[style], "Answered by the earlier procedures", _derived(policy, found)),
        _listed(STYLES[style], "Still missing", ((0, missing_in_words(policy, gap)) for gap in found.missing)),
        _listed(STYLES[style], "The payer decides case by case", _texts(policy, found.judgements)),
        _listed(STYLES[style], "Another reading would change this", _readings(library, policy, found)),
        [DISCLAIMER],
    )
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def outcomes_in_words(library: Library, found: Determination) -> str:
    """The outcome, or what is still possible where that does not all come to the same, and what it depends on."""
    outcomes = [library.data["outcomes"][name] for name in found.outcomes]
    labels = [outcome["label"] for outcome in outcomes]
    if len({outcome["class"] for outcome in outcomes}) == 1:
        return " or ".join(labels)
    open_for = "Depends on the payer's judgement" if found.payer_decides else "Needs information"
    return f"{open_for} (possible: {'; '.join(labels)})"


def _head(library: Library, policy: Policy, found: Determination) -> list[str]:
    source = " ".join(str(part) for part in (policy.data.get("number"), policy.data["title"]) if part)
    return [source, f"Version {policy.version}", f"Determination: {outcomes_in_words(library, found)}"]


def _criteria(policy: Policy, found: Determination) -> Iterator[tuple[int, str]]:
    for each in standings(policy, found):
        status = f"[{each.words}] " if each.words else ""
        place = place_in_words(each.node.get("cite"))
        yield each.depth, f"{status}{each.node['text']}" + (f" ({place})" if place else "")


def _derived(policy: Policy, found: Determination) -> Iterator[tuple[int, str]]:
    for each in found.derived:
        question = policy.vocabulary.questions[each.question]
        yield 0, f"{question.label}: {answer_in_words(question, each.answer)}. {each.because}"


def _texts(policy: Policy, names: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    return ((0, criterion_text(policy, name)) for name in names)


def _readings(library: Library, policy: Policy, found: Determination) -> Iterator[tuple[int, str]]:
    """Each other reading that comes to something else: what it is about, how it reads, and what then comes out."""
    readings = {reading["id"]: reading for reading in policy.data.get("readings", ())}
    for other in found.readings:
        if other.differs:
            reading = readings[other.reading]
            text = next(option["text"] for option in reading["options"] if option["id"] == other.option)
            labels = " or ".join(library.data["outcomes"][name]["label"] for name in other.outcomes)
            yield 0, f"{reading['title']}: {text} Then: {labels}."


def _listed(style: Style, title: str, items: Iterator[tuple[int, str]]) -> list[str]:
    lines = [style.indent * depth + style.item.format(text) for depth, text in items]
    return [style.heading.format(title), *lines] if lines else []
