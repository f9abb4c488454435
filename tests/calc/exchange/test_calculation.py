"""A calculator, asked through the boundary: JSON in, JSON out, and never an exception."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.calculators.catalog import CALCULATORS
from calc.exchange import boundary
from scripts.bundle.for_calculator import for_calculator
from tests.policy_data.test_worked_cases import compiled

JSON = st.recursive(st.none() | st.booleans() | st.floats() | st.text(), lambda inner: st.lists(inner, max_size=2))


@pytest.fixture(autouse=True, scope="module")
def loaded() -> None:
    boundary.load(json.dumps(for_calculator(compiled())))


def calculate(calculator: Any = "timed-units", inputs: Any = None, as_of: Any = None) -> Any:
    message = {"id": 7, "action": "calculate", "calculator": calculator, "inputs": inputs, "as_of": as_of}
    return json.loads(boundary.handle(json.dumps(message)))


def test_a_calculation_comes_back_with_what_is_wrong_with_its_inputs() -> None:
    """What is sound is worked out; what is not is named."""
    found = calculate(inputs={"minutes_97140": 20, "minutes_97124": "x"})
    assert (found["id"], found["ok"], found["calculation"]["headline"]) == (
        7,
        True,
        "Total time: at least 1 unit. Midpoint: at least 1 unit.",
    )
    assert [problem["question"] for problem in found["problems"]] == ["minutes_97124"]


def test_a_criterion_comes_with_its_link_and_its_standing_in_words() -> None:
    """The page links to it, and shows the words."""
    found = calculate(inputs={"minutes_97140": 20, "minutes_97124": 0, "other_timed_codes": False})
    rule = next(each for each in found["calculation"]["rules"] if each["link"].endswith("code-pair"))
    assert (rule["citation"], rule["standing"]) == (
        "PACIFICSOURCE-MANUAL F.1.3",
        [{"label": "", "status": "met", "words": "met"}],
    )


def test_a_plan_begins_with_the_day_that_it_is() -> None:
    """Unless another one is entered; what is wrong with an entry is said with its place in the list."""
    listed = [{"procedure": "epidural", "date": "2026-11-20", "region": "lumbar"}]
    found = calculate("repeat-planner", {"prior_procedures": listed}, "2026-11-30")
    assert [plan["start"] for plan in found["calculation"]["plans"]] == ["2026-11-30", "2026-11-30"]
    other = calculate("repeat-planner", {"prior_procedures": listed, "plan_from": "2026-12-24"}, "2026-11-30")
    assert [plan["start"] for plan in other["calculation"]["plans"]] == ["2026-12-24", "2026-12-24"]
    (problem,) = calculate("repeat-planner", {"prior_procedures": [{**listed[0], "date": "soon"}]})["problems"]
    assert (problem["question"], problem["item"], problem["field"]) == ("prior_procedures", 0, "date")
    assert calculate("repeat-planner", {}, "soon")["error"]["code"] == "bad_as_of"


@pytest.mark.parametrize(
    ("name", "inputs"), [("none", {}), (None, {}), ([], {}), ("timed-units", None), ("timed-units", 3)]
)
def test_what_is_no_calculation_is_refused(name: Any, inputs: Any) -> None:
    """With a message, not with an exception."""
    found = calculate(name, inputs)
    assert not found["ok"]
    assert found["error"]["message"]


@given(st.sampled_from(sorted(CALCULATORS)), st.data())
def test_no_input_raises(name: str, data: st.DataObject) -> None:
    """Whatever the values are."""
    calculator = CALCULATORS[name]
    asked = [question["id"] for question in calculator.asks(boundary._loaded[0])]  # noqa: SLF001 (what was loaded above)
    inputs = data.draw(st.dictionaries(st.sampled_from(asked) | st.text(max_size=3), JSON, max_size=4))
    assert calculate(name, inputs)["ok"]
