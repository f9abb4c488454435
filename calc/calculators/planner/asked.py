"""What the repeat planner asks: the earlier procedures, and from when on to plan."""

from calc.case.questions import PRIOR_PROCEDURES, Json
from calc.policy.library import Library

PLAN_FROM = "plan_from"


def asks(library: Library) -> tuple[Json, ...]:
    """The list of the checkers, and a day; nothing where no policy looks at such a list."""
    listed = library.data["questions"].get(PRIOR_PROCEDURES)
    return (listed, _PLAN_FROM) if listed else ()


_PLAN_FROM: Json = {
    "id": PLAN_FROM,
    "label": "Plan from",
    "help": "No day before this one is looked at. Left empty, it is today.",
    "type": "date",
    "over_time": "stays",
}
