"""Question files, and the kinds and fields of prior procedures."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from scripts.compile.literals import SPAN_FORMS, span_fault
from scripts.compile.model.base import Condition, Kebab, Number, Record, Snake, Text, fault
from scripts.compile.problem import shown

QuestionType = Literal["yes_no", "number", "choice", "date", "duration", "procedures"]
Change = Literal["document", "plan", "fixed"]
OverTime = Literal["grows", "may_grow", "lapses", "stays"]
_ONLY_FOR = {"unit": ("number",), "step": ("number",), "range": ("number", "duration"), "options": ("choice",)}
_ONLY_FOR |= {"none": ("date",), "onset": ("duration",), "several": ("choice",), "sets": ("choice",)}
_WHY = {
    "date": "a day that has been stays where it was",
    "procedures": "what has been done stays done",
    "duration": "with `onset: false` what it measures may have ended, so it may grow; else it grows",
}
_REQUIRED = {"number": ("unit", "range"), "choice": ("options",)}


class Together(Record):
    """Options that have one word together, as left and right are both sides."""

    label: Text
    of: Annotated[list[Kebab | Snake], Field(min_length=2)]


class Field_(Record):  # noqa: N801 - pydantic's Field has the plain name
    """What questions and the fields of a prior procedure have in common."""

    label: Text
    help: Text | None = None
    type: QuestionType
    unit: Text | None = None
    range: Annotated[list[object], Field(min_length=2, max_length=2)] | None = None
    step: Number | None = None
    options: Annotated[dict[Kebab | Snake, Text], Field(min_length=2)] | None = None
    several: bool | None = None
    sets: dict[Kebab | Snake, Together] | None = None
    none: Text | None = None
    onset: bool | None = None
    change: Change | None = None

    @model_validator(mode="after")
    def _fits_type(self) -> Self:
        for key in _REQUIRED.get(self.type, ()):
            if getattr(self, key) is None:
                code = "wrong-unit" if key == "unit" else "missing"
                raise fault(code, f"a {self.type} question has no `{key}`", f"add `{key}:`")
        for key, types in _ONLY_FOR.items():
            if getattr(self, key) is not None and self.type not in types:
                code = "wrong-unit" if key == "unit" else "unknown-key"
                found = f"a {self.type} question has `{key}`"
                raise fault(code, found, f"remove it: `{key}` belongs to {' and '.join(types)} questions")
        if self.range is not None:
            self._check_range(self.range)
        self._check_sets()
        return self

    def _check_sets(self) -> None:
        if self.sets and not self.several:
            raise fault("wrong-value", "`sets` stands where one option alone can hold", "add `several: true`")
        for word, together in (self.sets or {}).items():
            options = list(self.options or ())
            if word in options or len({*together.of}) < len(together.of) or not {*together.of} <= {*options}:
                found = f"the set `{word}` is not a word for several of the options"
                raise fault("wrong-value", found, f"name each option once, of {', '.join(options)}")

    def _check_range(self, ends: list[object]) -> None:
        for end in ends:
            wrong = span_fault(end) if self.type == "duration" else None
            if wrong:
                raise fault(*wrong, f"`range`: {SPAN_FORMS}")
            if self.type == "number" and (isinstance(end, bool) or not isinstance(end, (int, float))):
                raise fault("wrong-unit", f"the range end {shown(end)} is not a number", "write it without a unit")
        if self.type == "number" and not ends[0] < ends[1]:  # type: ignore[operator]
            raise fault("wrong-range", f"the range {ends} is empty", "write the lower end first: [0, 10]")
        if self.step is not None and self.step <= 0:
            raise fault("wrong-range", f"the step is {self.step}", "write a step above 0")


class Derived(Record):
    """How the history answers a yes/no question, where it does, and what is said of that."""

    because: Text
    yes_when: Condition = None
    no_when: Condition = None

    @model_validator(mode="after")
    def _says_when(self) -> Self:
        if self.yes_when is None and self.no_when is None:
            raise fault("missing", "`derived` says not when", "add `yes_when:`, `no_when:` or both")
        return self


class Question(Field_):
    """One thing a checker can ask.

    ``over_time`` says what becomes of its answer when the date of service moves. A field of a prior procedure has no
    need of it: what is past stays. ``derived``: how the history answers it.
    """

    change: Change
    over_time: OverTime
    derived: Derived | None = None

    @model_validator(mode="after")
    def _fits_derived(self) -> Self:
        if self.derived is not None and self.type != "yes_no":
            raise fault("unknown-key", f"a {self.type} question has `derived`", "remove it: it answers yes or no")
        return self

    @model_validator(mode="after")
    def _fits_over_time(self) -> Self:
        kinds = self._kinds_over_time()
        if self.over_time not in kinds:
            found = f"a {self.type} question has `over_time: {self.over_time}`"
            why = _WHY.get(self.type, "only a length of time grows")
            raise fault("wrong-value", found, f"write {' or '.join(kinds)}: {why}")
        return self

    def _kinds_over_time(self) -> tuple[OverTime, ...]:
        if self.type in ("date", "procedures"):
            return ("stays",)
        if self.type == "duration":
            return ("may_grow" if self.onset is False else "grows", "lapses", "stays")
        return "lapses", "stays"


class QuestionsFile(Record):
    """policy_data/questions/<topic>.yml."""

    topic: Kebab
    title: Text
    order: int
    questions: dict[Snake, Question]


class EventField(Field_):
    """One field of a prior procedure, and the question that says the same about the request."""

    request: Snake | None = None


class Kind(Record):
    """A kind of prior procedure."""

    label: Text


class ProceduresFile(Record):
    """policy_data/procedures.yml."""

    kinds: dict[Kebab | Snake, Kind]
    fields: dict[Snake, EventField]
