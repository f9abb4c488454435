"""A determination in words, fit to paste into a chart or a letter: as plain text or as Markdown.

It holds what decides and what that rests on, on one page: where all of it would be too long, what the facts say by
themselves is not said again.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from calc.outcomes.because import Because
from calc.outcomes.determination import Determination
from calc.outcomes.trace import Status
from calc.policy.library import Library
from calc.policy.policy import Policy
from calc.words.answers import answer_in_words, answers_in_words
from calc.words.because import further_in_words, reasons_in_words
from calc.words.criteria import criterion_text
from calc.words.head import head, requested
from calc.words.missing import missing_in_words
from calc.words.named import read_named
from calc.words.reason_lines import BRIEFEST, BY_CRITERION, NO_BOUNDS, ONCE, ReasonLines

DISCLAIMER = (
    "This says which published criteria the stated facts meet: not medical advice, not an authorization, "
    "not a decision of the payer."
)
MOST_LINES, MOST_CHARACTERS = 40, 2_500
MOST_LISTED, FEWEST_LISTED = 12, 5


@dataclass(frozen=True, slots=True)
class Style:
    """How a form of text marks its headings and the items of its lists."""

    heading: str
    item: str


STYLES = {"text": Style("{}:", "- {}"), "markdown": Style("### {}", "- {}")}


def summary(library: Library, policy: Policy, found: Determination, why: Because, style: str = "text") -> str:
    """The request, the policy, the outcome; why, with places and facts; what else was used, and what is not known."""
    texts = (_text(library, policy, found, why, STYLES[style], brief) for brief in range(BRIEFEST + 1))
    for text in texts:
        if len(text) <= MOST_CHARACTERS and text.count("\n") <= MOST_LINES:
            break
    return text


def outcomes_in_words(library: Library, found: Determination) -> str:
    """The outcome, or what is still possible where that does not all come to the same, and what it depends on."""
    outcomes = [library.data["outcomes"][name] for name in found.outcomes]
    labels = [outcome["label"] for outcome in outcomes]
    if len({outcome["class"] for outcome in outcomes}) == 1:
        return " or ".join(labels)
    open_for = "Depends on the payer's judgement" if found.payer_decides else "Needs information"
    return f"{open_for} (possible: {'; '.join(labels)})"


def _text(library: Library, policy: Policy, found: Determination, why: Because, style: Style, brief: int) -> str:
    named = read_named(library, policy)
    lines = ReasonLines(reasons_in_words(policy, named, why), named, found.findings, brief)
    asked = set(answers_in_words(policy, why.case, requested(policy)))
    if brief >= ONCE:
        lines.told |= asked
    first = [*head(library, policy, why.case, full=brief < NO_BOUNDS), f"Finding: {outcomes_in_words(library, found)}."]
    parts = (
        _listed(style, "Decided by", lines.deciding()),
        _listed(style, "Also not met" if _fails(library, found) else "Also", lines.also()),
        _listed(style, "The payer decides case by case", _judgements(policy, found, why)),
        _listed(style, "Which criteria apply", lines.route()),
        _listed(style, "Does not apply", lines.ruled_out()),
        _listed(style, "Further facts used", _further(policy, why, asked)),
        _listed(style, "Answered by the earlier procedures", _derived(policy, found) if brief < BY_CRITERION else ()),
        _listed(style, "Another reading would change this", _readings(library, policy, found, brief)),
        _listed(style, "Still missing", _missing(policy, found, MOST_LISTED if brief < BY_CRITERION else FEWEST_LISTED)),
    )
    body = [first, *(part for part in parts if part), [*_not_known(policy, found, why), DISCLAIMER]]
    return "\n".join("\n".join(part) for part in body) + "\n"


def _judgements(policy: Policy, found: Determination, why: Because) -> Iterator[str]:
    """What the payer decides and no reason says."""
    said = {name for reason in why.reasons for name in reason.criteria if reason.status == Status.CASE_BY_CASE}
    yield from (criterion_text(policy, name) for name in found.judgements if name not in said)


def _further(policy: Policy, why: Because, asked: Collection[str]) -> Iterator[str]:
    further = "; ".join(fact for fact in further_in_words(policy, why) if fact not in asked)
    yield from [further] if further else []


def _fails(library: Library, found: Determination) -> bool:
    return {library.data["outcomes"][name]["class"] for name in found.outcomes} == {"not_met"}


def _missing(policy: Policy, found: Determination, most: int) -> Iterator[str]:
    yield from (missing_in_words(policy, gap) for gap in found.missing[:most])
    if len(found.missing) > most:
        yield f"and {len(found.missing) - most} more"


def _not_known(policy: Policy, found: Determination, why: Because) -> Iterator[str]:
    """What was not answered, where that cannot change anything any more."""
    number = sum(not why.case.answered(name) for name in policy.questions)
    if number and not found.missing:
        yield f"Not answered: {number} of {len(policy.questions)} questions; no answer to them can change the finding."


def _derived(policy: Policy, found: Determination) -> Iterator[str]:
    for each in found.derived:
        question = policy.vocabulary.questions[each.question]
        yield f"{question.label}: {answer_in_words(question, each.answer)}. {each.because}"


def _readings(library: Library, policy: Policy, found: Determination, brief: int) -> Iterator[str]:
    """Each other reading that comes to something else: what it is about, how it reads, and what then comes out."""
    readings = {reading["id"]: reading for reading in policy.data.get("readings", ())}
    for other in found.readings:
        if other.differs:
            reading = readings[other.reading]
            texts = {option["id"]: option.get("text") for option in reading["options"]}
            text = texts[other.option] if brief < BY_CRITERION else ""
            labels = " or ".join(library.data["outcomes"][name]["label"] for name in other.outcomes)
            yield " ".join(filter(None, (f"{reading['title']}:", text, f"Then: {labels}.")))


def _listed(style: Style, title: str, items: Iterable[str]) -> list[str]:
    lines = [style.item.format(text) for text in items]
    return [style.heading.format(title), *lines] if lines else []
