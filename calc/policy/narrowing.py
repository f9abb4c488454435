"""A policy as we read it alone: what only other readings look at is not evaluated."""

from dataclasses import replace

from calc.policy.policy import Policy


def narrowed(policy: Policy) -> Policy:
    """The same policy, in which every condition that no outcome of our reading stands on stays unknown.

    For many evaluations of one policy, in which other readings play no part.
    """
    below = {*policy.circuit.below(policy.view.roots)}
    circuit = replace(
        policy.circuit,
        on_answer={
            name: [each for each in atoms if each[0] in below] for name, atoms in policy.circuit.on_answer.items()
        },
        on_case=[each for each in policy.circuit.on_case if each[0] in below],
        joins=[each for each in policy.circuit.joins if each[0] in below],
    )
    together = {index: one for index, one in policy.inputs.together.items() if index in below}
    return replace(policy, circuit=circuit, inputs=replace(policy.inputs, together=together))
