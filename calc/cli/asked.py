"""What a policy asks: each question with its help and every form of answer that it takes."""

import argparse
from collections.abc import Iterator, Mapping

from calc.case.questions import Json
from calc.policy.library import Library
from calc.policy.policy import Policy
from calc.time.dates import parse_span

DATES = "YYYY-MM-DD, YYYY-MM or YYYY"
INDENT = "    "


def questions(library: Library, options: argparse.Namespace) -> int:
    """Print the questions of a policy, in the order of its form."""
    policy = library.policy(options.policy)
    for name in policy.questions:
        question = library.data["questions"][name]
        print(*_lines(question), sep="\n")
        if question["type"] == "procedures":
            print(*(INDENT + line for line in _entry(library, policy)), sep="\n")
    return 0


def _lines(question: Mapping[str, Json]) -> Iterator[str]:
    yield f"{question['id']}: {question['label']}"
    if question.get("help"):
        yield INDENT + question["help"]
    yield from (INDENT + line for line in _accepted(question))


def _entry(library: Library, policy: Policy) -> Iterator[str]:
    """What an entry of the history takes; only its kind and date have to be there."""
    kinds, fields = (library.data["procedures"][part] for part in ("kinds", "fields"))
    used = [kind for kind in kinds if kind["id"] in policy.data["uses"]["kinds"]]
    yield from _lines({"id": "procedure", "label": "What it was", "type": "choice", "options": used})
    yield from _lines({"id": "date", "label": "When it was", "type": "date"})
    for name in policy.data["uses"]["fields"]:
        yield from _lines(fields[name])


def _accepted(question: Mapping[str, Json]) -> Iterator[str]:
    """The answers that a question takes."""
    kind = question["type"]
    if kind == "choice":
        yield "one of these, or a list of several:" if question.get("several") else "one of:"
        together = [{"id": word, "label": each["label"]} for word, each in question.get("sets", {}).items()]
        options = [*question["options"], *together]
        width = max(len(option["id"]) for option in options)
        yield from (f"  {option['id']:{width}}  {option['label']}" for option in options)
    elif kind == "number":
        yield _number(question)
    elif kind == "date":
        yield DATES + (f", or none ({question['none']})" if question.get("none") else "")
    elif kind == "duration":
        yield from _duration(question)
    elif kind == "yes_no":
        yield "yes or no"
    else:
        yield "a list of procedures, empty where there was none; each with:"


def _number(question: Mapping[str, Json]) -> str:
    step = question.get("step")
    whole = "a whole number" if step == 1 else "a number"
    steps = f", in steps of {step:g}" if step and step != 1 else ""
    return f"{whole} from {question['min']:g} to {question['max']:g} {question.get('unit', '')}".rstrip() + steps


def _duration(question: Mapping[str, Json]) -> Iterator[str]:
    span = f", from {parse_span(question['min'])} to {parse_span(question['max'])}" if "min" in question else ""
    yield f"a length such as “6 weeks” (days, weeks, months or years){span}"
    if question.get("onset", True):
        yield "or the date it began, such as “since 2025-01”"
