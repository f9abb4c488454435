"""The file of what cannot be true together, and of the selections that serve it and the derived answers."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from scripts.compile.model.base import Condition, EventCondition, Kebab, Record, Snake, Text, fault
from scripts.compile.model.selections import Selection


class Contradiction(Record):
    """Answers that contradict each other, ``when`` something holds of them, or of one ``entry`` in the history."""

    id: Kebab
    text: Text
    when: Condition = None
    entry: EventCondition = None
    procedure: Snake | Annotated[list[Snake], Field(min_length=1)] | None = None
    unless: Condition = None

    @model_validator(mode="after")
    def _one_scope(self) -> Self:
        if (self.when is None) == (self.entry is None):
            found = "the contradiction has neither `when` nor `entry`" if self.when is None else "it has both"
            raise fault("wrong-contradiction", found, "write `when:` of answers, or `entry:` of an earlier procedure")
        if self.procedure is not None and self.entry is None:
            raise fault("wrong-contradiction", "`procedure` stands beside no `entry`", "remove it")
        return self


class ContradictionsFile(Record):
    """policy_data/contradictions.yml."""

    selections: dict[Snake, Selection] | None = None
    contradictions: list[Contradiction]
