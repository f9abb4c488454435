"""How likely conditions are to hold while nothing is known of them: rough guesses, by what they do for the outcome.

Nothing hangs on them but the order of the questions: a guess that is far off makes it longer, never wrong.
"""

from collections.abc import Collection, Mapping

from calc.criteria.answer_atoms import Is
from calc.criteria.circuit import Gate, Index
from calc.policy.policy import Policy

# Of what leads to a favourable outcome, of what leads away from one, and of what does both.
HELPS, HARMS, BOTH = 0.6, 0.1, 0.5
# Of what one alternative among several begins with: most cases have one diagnosis, not all.
HEADS = 0.4
# An option that leads away from a favourable outcome, where every other one counts 1.
HARMFUL_OPTION = 0.15

TO_HOLD, NOT_TO_HOLD = frozenset({True}), frozenset({False})

type Wanted = Mapping[Index, frozenset[bool]]


def chances(policy: Policy, wanted: Wanted, heads: Collection[Index]) -> dict[Index, float]:
    """The chance of each atom to hold; ``wanted`` says what a favourable outcome wants of the conditions."""
    atoms = (index for index in wanted if not isinstance(policy.circuit.nodes[index], Gate))
    return {index: _chance(policy, index, wanted, heads) for index in atoms}


def _chance(policy: Policy, index: Index, wanted: Wanted, heads: Collection[Index]) -> float:
    atom = policy.circuit.atom(index)
    if isinstance(atom, Is) and not policy.vocabulary.questions[atom.question].several:
        weights = _weights(policy, atom.question, wanted)
        return sum(weights[option] for option in atom.values & weights.keys()) / sum(weights.values())
    if wanted[index] == TO_HOLD:
        return HEADS if index in heads else HELPS
    return HARMS if wanted[index] == NOT_TO_HOLD else BOTH


def _weights(policy: Policy, question: str, wanted: Wanted) -> dict[str, float]:
    """What each option of a choice counts."""
    weights = dict.fromkeys(policy.vocabulary.questions[question].options or (), 1.0)
    for index, atom in policy.circuit.on_answer[question]:
        if isinstance(atom, Is) and wanted.get(index) == NOT_TO_HOLD:
            weights |= dict.fromkeys(atom.values & weights.keys(), HARMFUL_OPTION)
    return weights
