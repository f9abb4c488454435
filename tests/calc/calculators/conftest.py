"""A calculator with the policies of the reference, as the browser has them."""

from collections.abc import Callable
from typing import Any

import pytest

from calc import Library, Problem, read_library
from calc.calculators.calculator import read_inputs
from calc.calculators.catalog import CALCULATORS
from calc.calculators.result import Result
from scripts.bundle.for_calculator import for_calculator
from tests.policy_data.test_worked_cases import compiled

type WorkOut = Callable[..., Result]
type Wrong = Callable[..., list[Problem]]


@pytest.fixture(scope="session")
def policies() -> Library:
    """The policies, without what only pages show."""
    return read_library(for_calculator(compiled()))


@pytest.fixture
def work_out(policies: Library) -> WorkOut:
    """Work a calculator out; every input has to be sound."""

    def run(name: str, **inputs: Any) -> Result:
        answers, problems = read_inputs(CALCULATORS[name], policies, inputs)
        assert problems == []
        return CALCULATORS[name].work_out(policies, answers)

    return run


@pytest.fixture
def wrong(policies: Library) -> Wrong:
    """What is wrong with some inputs."""

    def run(name: str, **inputs: Any) -> list[Problem]:
        return read_inputs(CALCULATORS[name], policies, inputs)[1]

    return run
