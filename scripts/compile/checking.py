"""What a check is."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from scripts.compile.data import Data
from scripts.compile.policy import Policy
from scripts.compile.problem import Problem


@dataclass(frozen=True, slots=True)
class Check:
    """A check: its name, what it looks at, and the function that returns the problems it finds."""

    name: str
    scope: Literal["vocabulary", "policy", "case", "permalinks"]
    run: Callable[[Data], Iterable[Problem]]


def each_policy(run: Callable[[Policy, Data], Iterable[Problem]]) -> Callable[[Data], Iterator[Problem]]:
    """A check of one policy, run on every version of every policy."""

    def run_all(data: Data) -> Iterator[Problem]:
        for name in data.policies:
            for policy in data.versions(name):
                yield from run(policy, data)

    return run_all
