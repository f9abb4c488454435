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
from scripts.bench.questions.replay import Replay, asking, one_at_a_time, replayed
from tests.policy_data.test_worked_cases import library


class Figures(NamedTuple):
    """What some cases take.

    The mean of the smallest set of answers; the mean and the most of asking, one at a time and in clicks; the mean of
    the jumps between topics; and of asking for what is missing in the order of the form.
    """

    cases: int
    smallest: float
    one: tuple[float, int]
    clicks: tuple[float, int]
    jumps: float
    missing: float


RECORDED = {
    "code-reference/cpt-98940": Figures(5, 1.8, (2.6, 3), (2.6, 3), 0.0, 2.6),
    "hcsc/the803-016": Figures(7, 3.15, (4.58, 9), (4.58, 9), 0.43, 4.58),
    "kaiser-wa/massage-therapy": Figures(7, 3.58, (4.0, 8), (3.72, 7), 0.29, 5.0),
    "nia/cg-300": Figures(27, 10.12, (11.78, 24), (9.82, 22), 1.56, 26.23),
    "nia/cg-301": Figures(20, 12.65, (15.1, 24), (13.0, 22), 1.7, 29.05),
    "nia/cg-302": Figures(25, 10.56, (13.2, 22), (12.16, 21), 1.24, 29.76),
    "nia/cg-305": Figures(16, 11.75, (15.94, 32), (13.07, 22), 2.07, 46.75),
    "nia/cg-404": Figures(26, 10.16, (14.31, 33), (12.0, 24), 1.66, 21.81),
    "nia/cg-408": Figures(23, 10.44, (12.83, 21), (10.31, 19), 1.05, 23.31),
    "nia/infusion-pump": Figures(14, 5.86, (10.08, 19), (8.93, 18), 0.0, 10.22),
    "nia/spinal-cord-stimulation": Figures(19, 12.58, (21.53, 35), (16.69, 24), 0.95, 25.53),
    "pacificsource/manual-therapy": Figures(12, 8.84, (10.59, 20), (10.59, 20), 2.67, 13.84),
}
# Over all policies together, and for each of them: how many times the smallest set it may take.
MOST_ONE, MOST_CLICKS, MOST_OF_A_POLICY = 1.4, 1.25, 1.75


def sample(policy: str) -> list[Decided]:
    """Every fourth of its cases, the same ones whatever is added to them."""
    return [case for case in decided_cases(library(), policy) if crc32(case.id.encode()) % 4 == 0]


def sound(replay: Replay, bounds: list[tuple[int, int]]) -> Ask | None:
    """What comes next, which has to be among what is missing and not set aside; notes how many are given and left."""
    found = asking(replay)
    ask = found.next
    bounds.append((len(replay.given), found.fewest or 0))
    missing = determine(replay.case.policy, replay.case.given(replay.given)).missing
    left = {gap for gap in missing if Place(gap.question, gap.item, gap.field) not in replay.aside}
    assert (ask is None) == (not left)
    assert ask is None or ({*ask.gaps} <= left and len(ask.gaps) <= MOST_IN_VIEW)
    return ask


def soundly(case: Decided) -> Replay:
    """The replay of a case; where it is met in the end, no more answers were said to be left than it took."""
    bounds: list[tuple[int, int]] = []
    found = replayed(case, lambda replay: sound(replay, bounds))
    if {*case.outcomes} <= case.policy.favourable:
        assert all(given + left <= len(found.given) for given, left in bounds)
    return found


@pytest.mark.slow
@pytest.mark.parametrize("policy", RECORDED)
def test_asking_in_groups_takes_no_more_than_it_did(policy: str) -> None:
    """Nor does it come back to a topic more often; each question is sound, all decide, and none is counted too many."""
    found = [soundly(case) for case in sample(policy)]
    recorded = RECORDED[policy]
    assert no_more([each.clicks for each in found], recorded.clicks)
    assert mean(each.jumps for each in found) <= recorded.jumps


@pytest.mark.whole
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
