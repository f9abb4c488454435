"""The worked cases: in words for people, and their answers as the checker fills them in."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from scripts.site.answers import answer_words, entry_words
from scripts.site.asks import HISTORY
from scripts.site.data import Json, Library, criteria
from scripts.site.outline import AGAINST

STATUSES = {
    "met": "Met",
    "not_met": "Not met",
    "needs_information": "Needs information",
    "not_applicable": "Does not apply",
    "case_by_case": "Payer decides case by case",
}
AMONG_REASONS_AGAINST = {**STATUSES, "met": "Applies", "not_met": "Does not apply"}


@dataclass(frozen=True, slots=True)
class Case:
    """A worked case: ``answers`` are pairs of question and answers in words.

    ``payer_decides`` where nothing is missing and yet several outcomes are possible.
    """

    id: str
    title: str
    about: str
    answers: tuple[tuple[str, tuple[str, ...]], ...]
    outcomes: tuple[Json, ...]
    payer_decides: bool
    statuses: tuple[tuple[str, str, str], ...]


def cases(library: Library, policy: Json) -> tuple[Case, ...]:
    """The worked cases of a policy, in the author's order."""
    return tuple(_case(library, policy, case) for case in library.cases(policy["id"]))


def answers_json(library: Library, policy: Json) -> str:
    """The answers of each worked case by its id, as JSON on one line that can stand in HTML without being markup."""
    found = {case["id"]: case["answers"] for case in library.cases(policy["id"])}
    text = json.dumps(found, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _case(library: Library, policy: Json, case: Json) -> Case:
    expect = case["expect"]
    return Case(
        id=case["id"],
        title=case["title"],
        about=case.get("about", ""),
        answers=_answers(library, policy, case["answers"]),
        outcomes=tuple(library.outcome(name) for name in expect.get("outcomes", ())),
        payer_decides=expect.get("missing") == [] and len(expect.get("outcomes", ())) > 1,
        statuses=_statuses(policy, expect.get("status", {})),
    )


def _answers(library: Library, policy: Json, answers: Json) -> tuple[tuple[str, tuple[str, ...]], ...]:
    order = [name for name in policy["uses"]["questions"] if name in answers]
    order += [name for name in answers if name not in order]
    return tuple((library.question(name)["label"], _words(library, name, answers[name])) for name in order)


def _words(library: Library, name: str, value: Json) -> tuple[str, ...]:
    if name != HISTORY:
        return (answer_words(library, library.question(name), value),)
    return tuple(entry_words(library, entry) for entry in value) or ("None",)


def _statuses(policy: Json, statuses: Json) -> tuple[tuple[str, str, str], ...]:
    known = {name: (text, against) for name, text, against in _named(policy)}
    lines = ((name, status, *known.get(name, (name, False))) for name, status in statuses.items())
    return tuple(
        (name, text, (AMONG_REASONS_AGAINST if against else STATUSES)[status]) for name, status, text, against in lines
    )


def _named(policy: Json) -> Iterator[tuple[str, str, bool]]:
    """Every section and criterion: its id, its words, and whether it speaks against the request when it holds."""
    for section in policy["sections"]:
        against = section["kind"] in AGAINST
        yield section["id"], section["title"], against
        for found in (each for item in section["items"] for each in criteria(item)):
            yield found["id"], found["text"], against
