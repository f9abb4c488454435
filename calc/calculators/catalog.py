"""All calculators, by id."""

from collections.abc import Mapping

from calc.calculators.calculator import Calculator
from calc.calculators.manipulation import MANIPULATION
from calc.calculators.measures import OUTCOME_MEASURES
from calc.calculators.planner.planner import REPEAT_PLANNER
from calc.calculators.relief import RELIEF
from calc.calculators.timed_units import TIMED_UNITS

CALCULATORS: Mapping[str, Calculator] = {
    each.id: each for each in (TIMED_UNITS, MANIPULATION, OUTCOME_MEASURES, RELIEF, REPEAT_PLANNER)
}
