"""The search for ways to meet: all of them, as one family of sets of choices."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from calc.advice.goal import Goal, read_goal
from calc.advice.standings import Standing, later_days, standings
from calc.advice.steps import COSTS, Choosing, choosing
from calc.case.case import Case
from calc.criteria.evaluation import Evaluation
from calc.logic.cheapest import Prices
from calc.logic.families import UNIT, Choice, Families, Family
from calc.logic.prime_implicants import Primes, Setting
from calc.policy.policy import Policy

MOST_STEPS = 300_000
MOST_DAYS = 400

# The variable whose choices are the days to wait for; it comes before the inputs, which are numbered from 0.
WAIT = -1


@dataclass(slots=True)
class Search:
    """Finds the ways of one case.

    ``inputs`` are those of the goal, in the order of the variables of ``primes``; the choice of ``WAIT`` that has
    the bit of a place stands for the day at that place of ``seen``. ``complete`` is false when there were more days
    to look at than ``MOST_DAYS``.
    """

    policy: Policy
    goal: Goal
    inputs: Sequence[Choosing]
    primes: Primes
    later: Iterator[Standing]
    complete: bool
    seen: list[Standing] = field(default_factory=list)

    @property
    def today(self) -> Standing:
        """How things stand without waiting."""
        return self.seen[0]

    @property
    def families(self) -> Families:
        """Where the families are kept."""
        return self.primes.families

    def ways(self, *, facts: bool) -> Family:
        """The smallest sets of choices, with ``facts`` those too by which something known would be otherwise."""
        by_day: list[Family] = []
        for standing in self._standings():
            family = self._on(standing, facts=facts)
            # Whatever leads there on this day need not wait where no more than that leads there sooner.
            for sooner in by_day:
                family = self.families.not_above(family, sooner)
            by_day.append(family)
            if family == UNIT:
                self.complete = True
                break
        waits = ((1 << place, family) for place, family in enumerate(by_day) if place)
        return self.families.merged(self.families.node(WAIT, waits, by_day[0]))

    def _on(self, standing: Standing, *, facts: bool) -> Family:
        """The ways on a day. Of a known history that would have to be otherwise, each condition is told on its own."""
        setting, goal = self._setting(standing, facts=facts), self.goal
        if facts and standing.run.case.history is not None:
            return self.primes.under(setting, goal.function)
        # What cannot be need not be ruled out, and leads nowhere by itself.
        either = self.primes.under(setting, goal.diagrams.either(goal.function, goal.impossible))
        return self.families.without(either, self.primes.under(setting, goal.impossible))

    def _standings(self) -> Iterator[Standing]:
        yield from self.seen
        for standing in self.later:
            self.seen.append(standing)
            yield standing

    def _setting(self, standing: Standing, *, facts: bool) -> Setting:
        """Where each input is, and where a change can lead it."""
        return tuple(
            (present, one.every & ~present if one.can_move(facts=facts) else 0)
            for one, present in zip(self.inputs, standing.present, strict=True)
        )

    def fewest_facts(self) -> Family:
        """Of the ways by which something known would be otherwise, those with the fewest such things."""
        prices = Prices(self.families, lambda variable, choice: int(self.kind(variable, choice) == "fixed"))
        return prices.cheapest_alone(self.ways(facts=True))

    def kind(self, variable: int, choice: Choice) -> str:
        """The kind of the step that a choice is."""
        return "wait" if variable == WAIT else self.inputs[variable].kind(choice)

    def cost(self, variable: int, choice: Choice) -> int:
        """What a choice costs: that of its kind, and a wait its days besides."""
        day, service = self.day(choice).day if variable == WAIT else None, self.today.run.case.service
        return COSTS[self.kind(variable, choice)] + ((day - service.first).days if day and service else 0)

    def day(self, choice: Choice) -> Standing:
        """How things stand on the day that a choice of ``WAIT`` waits for."""
        return self.seen[choice.bit_length() - 1]


def search(policy: Policy, case: Case) -> Search:
    """Make ready to search; raises ``TooLarge`` where that alone takes more than ``MOST_STEPS``."""
    values = policy.circuit.evaluate(Evaluation(case))
    goal = read_goal(policy, values, MOST_STEPS)
    days = later_days(policy, case, goal)
    later = standings(policy, case, values, goal, days[:MOST_DAYS])
    inputs = [choosing(policy, one, case.derived or frozenset()) for one in goal.inputs]
    scales = frozenset(number for number, one in enumerate(inputs) if one.is_scale)
    primes = Primes(goal.diagrams, [range(one.first, one.end) for one in goal.inputs], scales)
    return Search(policy, goal, inputs, primes, later, complete=len(days) <= MOST_DAYS)
