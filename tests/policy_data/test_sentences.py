"""A criterion's sentence agrees with its mark: what it says is so exactly when it is met."""

import re
from collections.abc import Iterator

import pytest

from calc import Case, Policy, determine, read_case
from calc.criteria.answer_atoms import Length, Number, Since
from calc.criteria.atoms import Atom
from calc.criteria.circuit import Gate
from calc.criteria.evaluation import Evaluation
from calc.criteria.history.atoms import Count, Elapsed
from calc.logic.kleene import FALSE, TRUE
from calc.words.criteria import criteria_of
from tests.policy_data.test_worked_cases import compiled, library

POLICIES = sorted(compiled()["policies"])
NAMED = re.compile(
    r"(?<!on )(\d+(?:\.\d+)?|one|two|three|four|six)[ -](day|week|month|year)s?\b"
    r"|(\d+(?:\.\d+)?) ?(%)"
    r"|(?:at least|at most|no more than|more than|less than|exactly) "
    r"(\d+(?:\.\d+)?)(?![\d.]*\d)(?! ?(?:%|day|week|month|year))",
    re.IGNORECASE,
)
WORDS = {"one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "six": 6.0}

type Bound = tuple[float, str]


def named_in(sentence: str) -> set[Bound]:
    """The numbers of a sentence with their units: days, weeks, months and years, percent, or none."""
    found = set()
    for length, unit, percent, sign, bare in NAMED.findall(sentence):
        number = (length or percent or bare).lower()
        found.add((WORDS.get(number) or float(number), unit or sign))
    return found


def test_numbers_are_found_in_sentences() -> None:
    """With their units; the ends of a scale, and "on one day", are left out."""
    assert named_in("At least 6 on the scale from 0 to 10, 30%, for six months; on one day no more than 4.") == {
        (6.0, ""),
        (30.0, "%"),
        (6.0, "month"),
        (4.0, ""),
    }


def bound_of(policy: Policy, atom: Atom, *, holds: bool) -> set[Bound]:
    """What may name a condition: "no more than 4" is the opposite of "at least 5", or of 4 beside the request."""
    if isinstance(atom, Length | Since | Elapsed):
        return {(float(atom.bound.count), atom.bound.unit.removesuffix("s"))}
    if isinstance(atom, Count):
        return {(float(atom.least), ""), (float(atom.least + 1 if holds else atom.least - 1), "")}
    if isinstance(atom, Number):
        unit = policy.vocabulary.questions[atom.question].unit
        return {(atom.bound, "%" if unit == "%" else "")}
    return set()


def own_conditions(policy: Policy, name: str) -> Iterator[tuple[int, bool]]:
    """The conditions of a criterion that stand in no other below it, and whether each has to hold or must not.

    Its guard is none of them: where that does not hold, the criterion is not applicable.
    """
    criterion = policy.view.criteria[name]
    inner: set[int | None] = {each.index for each in policy.view.criteria.values() if each.id.startswith(f"{name}.")}
    waiting = [(criterion.index, True)]
    while waiting:
        index, holds = waiting.pop()
        node = policy.circuit.nodes[index]
        if isinstance(node, Gate):
            below = holds if node.operator != "not" else not holds
            waiting += [(part, below) for part in node.inputs if part not in {*inner, criterion.applies}]
        else:
            yield index, holds


def broken(policy: Policy, case: Case) -> Iterator[str]:
    """Each criterion that is met and whose sentence names a number that the answers which decided it break."""
    values, found = policy.circuit.evaluate(Evaluation(case)), determine(policy, case)
    for node in criteria_of(policy):
        finding = found.findings[node["id"]]
        for index, holds in own_conditions(policy, node["id"]) if finding.status == "met" else ():
            atom = policy.circuit.atom(index)
            named = bound_of(policy, atom, holds=holds) & named_in(node["text"])
            if named and values[index] == (FALSE if holds else TRUE) and set(atom.asks()) & set(finding.because):
                yield f"{node['id']}: {sorted(named)} in “{node['text']}”"


@pytest.mark.slow
@pytest.mark.parametrize("policy", POLICIES)
def test_no_criterion_is_met_whose_sentence_names_a_number_that_is_broken(policy: str) -> None:
    """In no worked case: five injections are not “no more than 4”, whatever else may allow them."""
    found = set()
    for worked in compiled()["cases"].get(policy, []):
        case, _ = read_case(library().vocabulary, worked["answers"])
        found |= {f"{worked['id']}: {each}" for each in broken(library().in_force(policy, case.service), case)}
    assert sorted(found) == []


@pytest.mark.parametrize("policy", POLICIES)
def test_nothing_is_met_before_anything_is_known(policy: str) -> None:
    """A part that the reading taken waives is not applicable: its sentence need not be true."""
    case, _ = read_case(library().vocabulary, {})
    findings = determine(library().policy(policy), case).findings
    assert [name for name, finding in findings.items() if finding.status in ("met", "not_met")] == []
