"""What to ask next, as plain JSON values, and what a request says about what was asked."""

from calc.advice.asking.asking import Ask, Asking
from calc.case.questions import Json
from calc.errors import BadRequest, Place
from calc.exchange.as_json import missing_json
from calc.policy.library import Library
from calc.policy.policy import Policy
from calc.words.asking import lead_in_words, left_in_words, none_in_words
from calc.words.purpose import purpose_in_words

FORM = "Give aside as a list of questions, each by its id or as it stands among what is missing."


def asking_json(library: Library, policy: Policy, found: Asking) -> dict[str, Json]:
    """What to ask now and why, all that is missing in the order of asking, and what need not be asked."""
    return {
        "outcomes": list(found.outcomes),
        "next": _ask(library, policy, found.next) if found.next else None,
        "missing": [missing_json(gap) for gap in found.missing],
        "aside": [missing_json(gap) for gap in found.aside],
        "idle": list(found.idle),
        "fewest": found.fewest,
        "left": left_in_words(library, policy, found),
    }


def _ask(library: Library, policy: Policy, ask: Ask) -> dict[str, Json]:
    topic = policy.vocabulary.questions[ask.gaps[0].question].topic
    return {
        "kind": ask.kind,
        "questions": [missing_json(gap) for gap in ask.gaps],
        "topic": topic,
        "title": policy.vocabulary.topics.get(topic, ""),
        "lead": lead_in_words(ask),
        "none": none_in_words(ask),
        "why": {
            "part": ask.why.part,
            "criteria": list(ask.why.criteria),
            "outcome": ask.why.outcome or None,
            "text": purpose_in_words(library, policy, ask),
        },
    }


def read_aside(value: Json) -> tuple[Place, ...]:
    """The places that a request says were set aside; raise ``BadRequest`` for what names none."""
    if value is None:
        return ()
    if not isinstance(value, list):
        raise BadRequest(FORM, code="bad_aside")
    return tuple(map(_place, value))


def _place(value: Json) -> Place:
    if isinstance(value, str):
        return Place(value)
    if not isinstance(value, dict) or not isinstance(value.get("question"), str):
        raise BadRequest(FORM, code="bad_aside")
    item, field = value.get("item"), value.get("field")
    if not isinstance(item, int | None) or not isinstance(field, str | None):
        raise BadRequest(FORM, code="bad_aside")
    return Place(value["question"], item, field)
