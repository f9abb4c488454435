"""The version in force on the date of service counts, and two versions can be compared."""

import pytest

from calc import BadAnswer, UnknownPolicy, compare_versions, read_library
from calc.advice.version_comparison import Flip
from calc.outcomes.trace import Status
from calc.policy.library import Library
from calc.time.dates import parse_date
from tests.calc.build import case, compare, criterion, data, every, policy_data, yes


def two_versions() -> Library:
    """Give a policy that asked for a score of 2 before 2024 and asks for 1 and for A since."""
    older = policy_data(
        criterion("severe", compare("score", "at_least", 2)), version="2021", dates={"effective": "2021-06"}
    )
    newer = policy_data(
        every(criterion("severe", compare("score", "at_least", 1)), criterion("new", yes("a"))),
        version="2024",
        dates={"effective": "2024-01-15"},
    )
    return read_library({**data(newer), "older": {"test/one": [older]}})


LIBRARY = two_versions()
MET, NOT_MET = Status.MET, Status.NOT_MET


@pytest.mark.parametrize(
    ("service", "version"), [("2024-01-15", "2024"), ("2024-01-14", "2021"), ("2021-06-01", "2021"), ("2023", "2021")]
)
def test_the_version_in_force_counts(service: str, version: str) -> None:
    """A version holds from its effective date to the day before the next one's."""
    assert LIBRARY.in_force("test/one", parse_date(service)).version == version


def test_without_a_date_the_newest_counts() -> None:
    """Who has not planned a date asks about today's policy."""
    assert LIBRARY.in_force("test/one", None).version == "2024"


@pytest.mark.parametrize(("service", "code"), [("2021-05-31", "before_first_version"), ("2024-01", "between_versions")])
def test_a_date_without_one_version_is_an_error(service: str, code: str) -> None:
    """There is no silent fallback to a version that was not in force."""
    with pytest.raises(BadAnswer) as caught:
        LIBRARY.in_force("test/one", parse_date(service))
    assert caught.value.code == code


@pytest.mark.parametrize(("name", "version"), [("test/two", None), ("test/one", "1999")])
def test_what_is_not_there_is_named(name: str, version: str | None) -> None:
    """An unknown policy or version is an error that lists the known ones."""
    with pytest.raises(UnknownPolicy, match=r"test/one|2021"):
        LIBRARY.policy(name, version)


def test_comparing_names_the_criteria_that_flip() -> None:
    """With a score of 1 the old version was not met; the new one is, but asks for more."""
    before, after = LIBRARY.policy("test/one", "2021"), LIBRARY.policy("test/one", "2024")
    found = compare_versions(case(after, score=1, a=True), before, after)
    assert (found.before.outcomes, found.after.outcomes, found.flips) == (
        ("not_met",),
        ("met",),
        (Flip("main", NOT_MET, MET), Flip("severe", NOT_MET, MET), Flip("new", None, MET)),
    )


def test_a_policy_without_an_effective_date_holds_for_any_date() -> None:
    """Where the source names no date, none is made up to refuse a case by."""
    undated = read_library(data(policy_data(yes("a"), dates={})))
    assert undated.in_force("test/one", parse_date("1999-01-01")).version == "1"
