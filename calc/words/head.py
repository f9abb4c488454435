"""The head of a summary: what is requested and for when, what it is held against, and what comes out."""

from collections.abc import Iterator

from calc.case.case import Case
from calc.case.questions import DATE_OF_SERVICE
from calc.policy.library import Library
from calc.policy.policy import Policy
from calc.words.answers import answer_in_words, answers_in_words
from calc.words.dates import date_in_words

MOST_CODES = 8
UNDATED = "undated"


def head(library: Library, policy: Policy, case: Case, *, full: bool) -> list[str]:
    """The request, the date of service and the codes; the payer, the title, the number and the version."""
    return [
        _request(policy, case),
        f"Held against: {_document(library, policy)}, {_version(policy)}{_effective(policy) if full else ''}.",
        *(_codes(policy) if full else ()),
    ]


def _request(policy: Policy, case: Case) -> str:
    said = "; ".join(answers_in_words(policy, case, requested(policy)))
    service, question = case.service, policy.vocabulary.questions[DATE_OF_SERVICE]
    day = "not given" if service is None else answer_in_words(question, service)
    return f"{f'Request: {said}. ' if said else ''}Date of service: {day}."


def requested(policy: Policy) -> list[str]:
    """The questions that say what is requested: what no plan changes, without those to be answered with yes or no."""
    questions = policy.vocabulary.questions
    return [name for name in policy.questions if questions[name].change == "fixed" and questions[name].kind == "choice"]


def _document(library: Library, policy: Policy) -> str:
    payer = library.data.get("payers", {}).get(policy.data.get("payer"), {}).get("name")
    number = policy.data.get("number")
    return ", ".join(filter(None, (payer, policy.data["title"], number)))


def _version(policy: Policy) -> str:
    return "no version or date given" if policy.version == UNDATED else f"version {policy.version}"


def _effective(policy: Policy) -> str:
    """Since when it has been in force, where its source says so."""
    return f" (effective {date_in_words(policy.effective)})" if "effective" in policy.data["dates"] else ""


def _codes(policy: Policy) -> Iterator[str]:
    codes = [code for group in policy.data.get("codes", ()) for code in group["codes"]]
    if codes:
        more = f" and {len(codes) - MOST_CODES} more" if len(codes) > MOST_CODES else ""
        yield f"Procedure codes it names: {', '.join(codes[:MOST_CODES])}{more}."
