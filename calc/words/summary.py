"""A determination in words, fit to paste into a chart or a letter: as plain text or as Markdown.

It holds what decides and what that rests on, on one page: where all of it would be too long, what the facts say by
themselves is not said again.
"""

from collections.abc import Iterable, Iterator
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
from calc.words.reason_lines import BRIEFEST, BY_CRITERION, NO_BOUNDS, NO_DETAILS, ONCE, ReasonLines

DISCLAIMER = (
    "This says which published criteria the stated facts meet. It is not medical advice, not an authorization "
    "and not a decision of the payer."
)
MOST_LINES, MOST_CHARACTERS = 40, 2_500
MOST_LISTED, FEWEST_LISTED = 12, 5

type Titled = tuple[str, Iterable[str]]


@dataclass(frozen=True, slots=True)
class Style:
    """How a form of text marks its headings and the items of its lists."""

    heading: str
    item: str


STYLES = {"text": Style("{}:", "- {}"), "markdown": Style("### {}", "- {}")}


def summary(library: Library, policy: Policy, found: Determination, why: Because, style: str = "text") -> str:
    """The request, the policy, the outcome; why, with places and facts; what else was used, and what is not known."""
    for brief in range(BRIEFEST + 1):
        text = _Page(library, policy, found, why, brief).text(STYLES[style])
        if len(text) <= MOST_CHARACTERS and text.count("\n") <= MOST_LINES:
            break
    return text


def outcomes_in_words(library: Library, found: Determination) -> str:
    """The outcome, or what is still possible where that does not all come to the same, and what it depends on."""
    outcomes = [library.data["outcomes"][name] for name in found.outcomes]
    labels = [outcome["label"] for outcome in outcomes]
    if len({outcome["class"] for outcome in outcomes}) == 1:
        return " or ".join(labels)
    open_for = "Depends on the payer's judgment" if found.payer_decides else "Needs information"
    return f"{open_for} (possible: {'; '.join(labels)})"


@dataclass(frozen=True, slots=True)
class _Page:
    """One determination, said as briefly as ``brief`` asks for."""

    library: Library
    policy: Policy
    found: Determination
    why: Because
    brief: int

    def text(self, style: Style) -> str:
        lines = head(self.library, self.policy, self.why.case, full=self.brief < NO_BOUNDS)
        lines.append(f"Determination: {outcomes_in_words(self.library, self.found)}")
        for title, items in self._parts():
            said, heading = list(items), style.heading.format(title)
            if len(said) == 1 and self.brief >= NO_DETAILS and style is STYLES["text"]:
                lines.append(f"{heading} {said[0]}")
            elif said:
                lines += [heading, *map(style.item.format, said)]
        return "\n".join([*lines, *self._not_known(), DISCLAIMER]) + "\n"

    def _parts(self) -> Iterator[Titled]:
        named, asked = read_named(self.policy), self._asked()
        said = reasons_in_words(self.policy, named, self.why)
        lines = ReasonLines(said, named, self.found.findings, self.brief, asked if self.brief >= ONCE else set())
        yield "Decided by", lines.deciding()
        yield "Also not met" if self._fails() else "Also", lines.also()
        yield "The payer decides case by case", self._judgements()
        yield "Which criteria apply", lines.route()
        yield "Does not apply", lines.ruled_out()
        yield "Further facts used", self._further()
        yield "Answered by the earlier procedures", self._derived()
        yield "Another reading would change this", self._readings()
        yield "Still missing", self._missing()

    def _asked(self) -> set[str]:
        return set(answers_in_words(self.policy, self.why.case, requested(self.policy)))

    def _fails(self) -> bool:
        return {self.library.data["outcomes"][name]["class"] for name in self.found.outcomes} == {"not_met"}

    def _judgements(self) -> Iterator[str]:
        """What the payer decides and no reason says."""
        said = {name for each in self.why.reasons for name in each.criteria if each.status == Status.CASE_BY_CASE}
        yield from (criterion_text(self.policy, name) for name in self.found.judgements if name not in said)

    def _further(self) -> Iterator[str]:
        asked = self._asked()
        further = [fact for fact in further_in_words(self.policy, self.why) if fact not in asked]
        yield from ["; ".join(further)] if further else []

    def _derived(self) -> Iterator[str]:
        for each in self.found.derived if self.brief < BY_CRITERION else ():
            question = self.policy.vocabulary.questions[each.question]
            yield f"{question.label}: {answer_in_words(question, each.answer)}. {each.because}"

    def _readings(self) -> Iterator[str]:
        """Each other reading that comes to something else: what it is about, how it reads, and what then comes out."""
        readings = {reading["id"]: reading for reading in self.policy.data.get("readings", ())}
        for other in self.found.readings:
            if other.differs:
                reading = readings[other.reading]
                texts = {option["id"]: option.get("text") for option in reading["options"]}
                text = texts[other.option] if self.brief < BY_CRITERION else ""
                labels = " or ".join(self.library.data["outcomes"][name]["label"] for name in other.outcomes)
                yield " ".join(filter(None, (f"{reading['title']}:", text, f"Then: {labels}.")))

    def _missing(self) -> Iterator[str]:
        most = MOST_LISTED if self.brief < BY_CRITERION else FEWEST_LISTED
        yield from (missing_in_words(self.policy, gap) for gap in self.found.missing[:most])
        if len(self.found.missing) > most:
            yield f"and {len(self.found.missing) - most} more"

    def _not_known(self) -> Iterator[str]:
        """What was not answered, where that cannot change anything any more."""
        asked = self.policy.questions
        number = sum(not self.why.case.answered(name) for name in asked)
        if number and not self.found.missing:
            yield f"Not answered: {number} of {len(asked)} questions; none can change the determination."
