"""Why a case comes out as it does, as plain JSON values: data for programs, with words ready to print."""

from dataclasses import asdict

from calc.case.questions import Json
from calc.errors import Place
from calc.outcomes.because import Because
from calc.policy.policy import Policy
from calc.words.because import Said, further_in_words, reasons_in_words
from calc.words.named import read_named
from calc.words.stated import Stated


def because_json(policy: Policy, found: Because) -> dict[str, Json]:
    """The reasons, each with its facts; where the facts that decide stand, and those that only say in what way.

    ``settled`` is false while an answer can change the outcome; then the reasons say the route so far. ``further`` are
    facts that no reason tells, in words.
    """
    return {
        "settled": found.settled,
        "reasons": [_reason(each) for each in reasons_in_words(policy, read_named(policy), found)],
        "facts": [_place(each) for each in found.facts],
        "context": [_place(each) for each in found.context],
        "further": list(further_in_words(policy, found)),
    }


def _reason(said: Said) -> dict[str, Json]:
    return {
        "role": str(said.reason.role),
        "criteria": list(said.reason.criteria),
        "citation": said.citation,
        "status": str(said.reason.status),
        "words": said.status,
        "text": said.text,
        "place": said.place,
        "facts": [_fact(each) for each in said.facts],
    }


def _fact(fact: Stated) -> dict[str, Json]:
    return {
        "questions": list(fact.questions),
        "text": fact.text,
        "value": fact.value,
        "bound": fact.bound,
        "needed": fact.needed and fact.bound != "",
    }


def _place(place: Place) -> dict[str, Json]:
    return {key: value for key, value in asdict(place).items() if value is not None}
