"""Asking the worked cases: what is asked is missing, it leads to the same outcome, and takes no more than it did.

Every fourth case is replayed. The figures may only fall; who adds a case that takes more records them anew, and sees to
it that the bars still hold. ``make bench-questions`` prints them for all cases.
"""

from collections.abc import Sequence
from statistics import mean
from typing import NamedTuple
from zlib import crc32

import pytest

from calc import determine
from calc.advice.asking.asking import Ask
from calc.advice.asking.picking import MOST_IN_VIEW
from calc.errors import Place
from scripts.bench.questions.cases import Decided, decided_cases
from scripts.bench.questions.replay import Replay, in_groups, one_at_a_time, replayed
from tests.policy_data.test_worked_cases import library


class Figures(NamedTuple):
    """Of some cases the mean of the smallest set of answers; the mean and the most that asking takes, one at a time and
    in clicks; the mean of the jumps between topics, and what asking in the order of the form would take.
    """

    cases: int
    smallest: float
    one: tuple[float, int]
    clicks: tuple[float, int]
    jumps: float
    missing: float


RECORDED = {
RECORDED_HERE
}
# Over all policies together, and for each of them: how many times the smallest set it may take.
MOST_ONE, MOST_CLICKS, MOST_OF_A_POLICY = 1.4, 1.25, 1.75


def sample(policy: str) -> list[Decided]:
    """Every fourth of its cases, the same ones whatever is added to them."""
    return [case for case in decided_cases(library(), policy) if crc32(case.id.encode()) % 4 == 0]


def sound(replay: Replay) -> Ask | None:
    """What comes next, which has to be among what is missing and not set aside."""
    ask = in_groups(replay)
    missing = determine(replay.case.policy, replay.case.given(replay.given)).missing
    left = {gap for gap in missing if Place(gap.question, gap.item, gap.field) not in replay.aside}
    assert (ask is None) == (not left)
    assert ask is None or ({*ask.gaps} <= left and len(ask.gaps) <= MOST_IN_VIEW)
    return ask


@pytest.mark.slow
@pytest.mark.parametrize("policy", RECORDED)
def test_asking_in_groups_takes_no_more_than_it_did(policy: str) -> None:
    """Nor does it come back to a topic more often; each question is sound, and all of them decide."""
    found = [replayed(case, sound) for case in sample(policy)]
    recorded = RECORDED[policy]
    assert no_more([each.clicks for each in found], recorded.clicks)
    assert mean(each.jumps for each in found) <= recorded.jumps


@pytest.mark.slow
@pytest.mark.parametrize("policy", RECORDED)
def test_asking_one_at_a_time_takes_no_more_than_it_did(policy: str) -> None:
    """On the same cases."""
    assert no_more([replayed(case, one_at_a_time).clicks for case in sample(policy)], RECORDED[policy].one)


def no_more(taken: Sequence[int], recorded: tuple[float, int]) -> bool:
    return mean(taken) <= recorded[0] and max(taken) <= recorded[1]


def test_every_policy_is_on_record() -> None:
    """A new one is replayed too."""
    assert {*RECORDED} == {name for name in library().versions if sample(name)}


def test_what_is_on_record_keeps_the_bars() -> None:
    """Over all cases, and none far above the others; none above asking in the order of the form."""
    every = RECORDED.values()
    smallest = sum(each.cases * each.smallest for each in every)
    assert sum(each.cases * each.one[0] for each in every) <= MOST_ONE * smallest
    assert sum(each.cases * each.clicks[0] for each in every) <= MOST_CLICKS * smallest
    assert [name for name, each in RECORDED.items() if each.one[0] > MOST_OF_A_POLICY * each.smallest] == []
    assert [name for name, each in RECORDED.items() if each.one[0] > each.missing] == []
