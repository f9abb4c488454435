"""What all authoring models share: strictness, ids and literals."""

from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from scripts.compile.literals import DATE_FORMS, SPAN_FORMS, date_fault, span_fault

KEBAB = r"^[a-z0-9]+(-[a-z0-9]+)*$"
SNAKE = r"^[a-z][a-z0-9_]*$"


class Record(BaseModel):
    """A mapping with a fixed set of keys, without conversions between types."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, protected_namespaces=())


def fault(code: str, found: str, accepted: str) -> PydanticCustomError:
    """An error in the compile step's own words, for use in validators."""
    return PydanticCustomError("fault", "{found}", {"code": code, "found": found, "accepted": accepted})


def _date(value: object) -> object:
    found = date_fault(value)
    if found:
        raise fault("wrong-date", found, DATE_FORMS)
    return value


def _span(value: object) -> object:
    found = span_fault(value)
    if found:
        raise fault(*found, SPAN_FORMS)
    return value


def _number(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise fault("wrong-type", f"“{value}” is not a number", "write a plain number, without a unit")
    return value


def _filled(value: str) -> str:
    if not value.strip():
        raise fault("wrong-type", "the text is empty", "write a text, or leave the key out")
    return value


_NUMBER_SCHEMA = {"type": "number"}
_DATE_SCHEMA = {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}
_SPAN_SCHEMA = {"type": "string", "pattern": r"^\d+ (day|week|month|year)s?$"}

Text = Annotated[str, AfterValidator(_filled)]
Kebab = Annotated[str, StringConstraints(pattern=KEBAB)]
Snake = Annotated[str, StringConstraints(pattern=SNAKE)]
PolicyId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$")]
CriterionId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([-.][a-z0-9]+)*$")]
Number = Annotated[Any, BeforeValidator(_number), WithJsonSchema(_NUMBER_SCHEMA)]
PartialDate = Annotated[Any, BeforeValidator(_date), WithJsonSchema(_DATE_SCHEMA)]
Duration = Annotated[Any, BeforeValidator(_span), WithJsonSchema(_SPAN_SCHEMA)]
Texts = Annotated[list[Text], Field(min_length=1)]

# A condition has its own parser (scripts.compile.conditions), which knows the vocabulary; the model passes it through
# untouched, and marks its place in the schema.
Condition = Annotated[Any, WithJsonSchema({"x-condition": "question"})]
EventCondition = Annotated[Any, WithJsonSchema({"x-condition": "event"})]
