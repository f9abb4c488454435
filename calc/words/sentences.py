"""Steps of a way, and what is missing, in words."""

from collections.abc import Collection, Iterator, Mapping

from calc.advice.steps import Step
from calc.case.answers import Answer
from calc.case.case import Case
from calc.case.questions import Json, Question
from calc.criteria.atoms import Atom, IsNone, Length, Number, Since
from calc.criteria.evaluation import Missing, Run
from calc.criteria.history.atoms import HistoryAtom
from calc.logic.kleene import TRUE
from calc.policy.policy import Policy
from calc.words.history import history_in_words
from calc.words.phrases import COMPARED

LEADS = {"document": "Document", "request": "Request instead", "fixed": "Would have to be different"}


def step_in_words(policy: Policy, step: Step) -> str:
    """One step as a sentence for the person who has to take it."""
    if step.kind == "wait":
        return f"Wait until {step.day}."
    if step.kind == "case_by_case":
        return "The payer decides this case by case."
    question = policy.vocabulary.questions[step.question or ""]
    if step.answer is not None:
        return f"Request instead: {question.label}: {(question.options or {})[step.answer]}."
    return f"{LEADS[step.kind]}: {question.label}: {_wanted(policy, question, step)}."


def _wanted(policy: Policy, question: Question, step: Step) -> str:
    if isinstance(step.atoms[0], HistoryAtom):
        ((holds,),) = step.allowed
        return history_in_words(policy.vocabulary, step.atoms[0], holds)
    if question.kind == "yes_no":
        return " or ".join(word for word, answer in (("yes", True), ("no", False)) if _fits(question, step, answer))
    if question.kind == "choice":
        return " or ".join(label for name, label in (question.options or {}).items() if _fits(question, step, name))
    return " or ".join(dict.fromkeys(_row(question, step.atoms, row) for row in step.allowed))


def _fits(question: Question, step: Step, answer: Answer) -> bool:
    run = Run(Case({question.id: answer}))
    return tuple(atom.value(run) == TRUE for atom in step.atoms) in step.allowed


def _row(question: Question, atoms: tuple[Atom, ...], row: tuple[bool, ...]) -> str:
    return " and ".join(_condition(question, atom, holds) for atom, holds in zip(atoms, row, strict=True))


def _condition(question: Question, atom: Atom, holds: bool) -> str:
    if isinstance(atom, Number):
        return f"{COMPARED[atom.comparator, holds]} {atom.bound:g} {question.unit}"
    if isinstance(atom, Length):
        return f"{COMPARED[atom.comparator, holds]} {atom.bound}"
    if isinstance(atom, Since):
        never = f", or {question.none}" if question.none and not holds else ""
        return f"{COMPARED[atom.comparator, holds]} {atom.bound} ago{never}"
    assert isinstance(atom, IsNone)
    return str(question.none) if holds else "a date"


def missing_in_words(policy: Policy, gap: Missing) -> str:
    """What is missing, by the label of its question, and its place in the history."""
    label = policy.vocabulary.questions[gap.question].label
    exact = " (a more exact answer)" if gap.partial else ""
    if gap.item is None:
        return f"{label}{exact}"
    field = policy.vocabulary.fields.get(gap.field or "")
    place = field.label if field else "Date"
    return f"{label}, entry {gap.item + 1}: {place}{exact}"


def criterion_text(policy: Policy, name: str) -> str:
    """The sentence of a criterion, or the title of a section."""
    return next((node["text"] for node in criteria_of(policy) if node["id"] == name), name)


def place_in_words(cite: Mapping[str, Json] | None) -> str:
    """Where in its source a criterion stands."""
    return ", ".join(cite[key] for key in ("section", "place") if cite.get(key)) if cite else ""


def places_in_words(policy: Policy, names: Collection[str]) -> str:
    """Where in the source some criteria stand, each place once; empty where none is cited."""
    places = (place_in_words(node.get("cite")) for node in criteria_of(policy) if node["id"] in names)
    return "; ".join(dict.fromkeys(place for place in places if place))


def criteria_of(policy: Policy) -> Iterator[Json]:
    """Every criterion as it was read, and every section as one with its title for a text, in the page's order."""
    for section in policy.data["sections"]:
        if section.get("node"):
            yield {"id": section["id"], "text": section["title"], "depth": 0, "kind": section["kind"]}
            yield from _within(section["node"], section["kind"], 1)


def _within(node: Json, kind: str, depth: int) -> Iterator[Json]:
    named = "id" in node and node["op"] not in ("ref", "information")
    if named:
        yield {**node, "depth": depth, "kind": kind}
    for part in (*node.get("of", ()), *node.get("options", {}).values()):
        if isinstance(part, dict):
            yield from _within(part, kind, depth + named)
