"""The diagrams of conditions, with more open than before."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from calc.criteria.atoms import AnswerAtom
from calc.criteria.evaluation import Evaluation
from calc.logic.decision_diagrams import Diagrams
from calc.logic.kleene import UNKNOWN
from calc.outcomes.conditions import Conditions
from tests.calc.build import case, policy
from tests.calc.outcomes.test_never_a_wrong_certainty import NODES


@given(NODES, st.sets(st.sampled_from(["a", "b", "score", "c"])), st.sampled_from([{}, {"a": True}]))
def test_what_is_opened_is_as_if_it_had_not_been_known(
    node: dict[str, Any], opened: set[str], stated: dict[str, Any]
) -> None:
    """Values and diagrams are those that are worked out anew, also where some had been worked out before."""
    of = policy(node)
    known = case(of, b=True, score=2, **stated)
    values, diagrams = of.circuit.evaluate(Evaluation(known)), Diagrams(10_000)
    before = Conditions(of.circuit, values, of.inputs, known, diagrams)
    roots = of.view.roots
    for root in roots:
        before.diagram(root)
    questions = {index: atom.question for index, atom in enumerate(of.circuit.nodes) if isinstance(atom, AnswerAtom)}
    atoms = [index for index, question in questions.items() if question in opened]

    found = before.with_open(atoms)

    anew = [UNKNOWN if index in atoms else value for index, value in enumerate(values)]
    again = Conditions(of.circuit, of.circuit.settle(anew), of.inputs, known, diagrams)
    assert list(found.values) == list(again.values)
    assert [found.diagram(root) for root in roots] == [again.diagram(root) for root in roots]
    assert found.atoms_behind(map(found.diagram, roots)) == again.atoms_behind(map(again.diagram, roots))
