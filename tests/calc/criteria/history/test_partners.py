"""Which procedures can pair with which, held against looking at every two of them."""

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from calc.criteria.history.partners import alike, most_pairs, near, stretch
from calc.time.dates import Interval, Span, shift

MONTH = Span(1, "months")
DAYS = st.builds(
    lambda first, more: Interval(first, first + timedelta(more)),
    st.dates(date(2024, 1, 1), date(2024, 4, 30)),
    st.sampled_from([0, 0, 5, 30, 40]),
)


def days_of(interval: Interval) -> list[date]:
    return [interval.first + timedelta(more) for more in range((interval.last - interval.first).days + 1)]


def within_a_month(one: date, other: date) -> bool:
    return max(one, other) <= shift(min(one, other), MONTH)


@given(st.lists(DAYS, max_size=5), st.booleans())
def test_two_are_near_as_their_days_are(days: list[Interval], surely: bool) -> None:
    """Certainly where the last day of both is near the first, possibly where some days are near each other."""
    stretches = [stretch(each, MONTH, surely=surely) for each in days]
    found = near(stretches)

    for one, own in zip(days, stretches, strict=True):
        for place, other in enumerate(days):
            some = any(within_a_month(day, of_other) for day in days_of(one) for of_other in days_of(other))
            ends = within_a_month(min(one.first, other.first), max(one.last, other.last))
            is_near = own is not None and bool(found.to(own) >> place & 1)
            if one is not other:
                assert is_near == (ends if surely else some)


def test_what_is_not_known_is_perhaps_like_all_and_surely_like_none() -> None:
    """The second value is not known."""
    values = ["a", None, "b", "a"]

    assert alike(values, surely=False) == [0b1011, 0b1111, 0b0110, 0b1011]
    assert [each & 0b1101 for each in alike(values, surely=True)] == [0b1001, 0, 0b0100, 0b1001]


def by_trying(partners: Sequence[int]) -> int:
    """The most pairs, by every choice of a partner for the first, or none."""
    if not partners:
        return 0
    chosen = [1 << place for place in range(6) if partners[0] >> place & 1]
    with_one = [1 + by_trying([each & ~other for each in partners[1:]]) for other in chosen]
    return max([by_trying(partners[1:]), *with_one])


@given(st.lists(st.integers(0, 63), max_size=6))
def test_no_more_pairs_can_be_formed(partners: list[int]) -> None:
    """Also where an earlier partner has to move on."""
    assert most_pairs(partners) == by_trying(partners)
