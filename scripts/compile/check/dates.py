"""The dates of a policy are in the order in which they must have happened."""

from collections.abc import Iterator

from calc.time.dates import Interval, parse_date
from scripts.compile.checking import Check, each_policy
from scripts.compile.data import Data
from scripts.compile.literals import date_fault
from scripts.compile.policy import Policy
from scripts.compile.problem import Problem, problem
from scripts.compile.read.located import Map

_ORDER = (
    ("original", "revised"),
    ("original", "reviewed"),
    ("original", "effective"),
    ("original", "verified"),
    ("revised", "verified"),
    ("reviewed", "verified"),
)


def check(policy: Policy, data: Data) -> Iterator[Problem]:
    """The dates of one policy, its history and its version."""
    dates = policy.raw.map("dates")
    for earlier, later in _ORDER:
        before, after = _date(dates, earlier), _date(dates, later)
        if before and after and before.first > after.last:
            found = f"`{later}`, {dates[later]}, is before `{earlier}`, {dates[earlier]}"
            yield problem(dates.spot(later), "date-order", found, "correct one of the two from the source")
    yield from _history(policy.raw, dates)
    yield from _version(policy.raw, dates)


def _date(raw: Map, key: str) -> Interval | None:
    value = raw.get(key)
    return None if value is None or date_fault(value) else parse_date(value)


def _history(raw: Map, dates: Map) -> Iterator[Problem]:
    verified = _date(dates, "verified")
    for entry in raw.maps("history"):
        date = _date(entry, "date")
        if date and verified and date.first > verified.last:
            found = f"the change of {entry['date']} is after the policy was verified, {dates['verified']}"
            yield problem(entry.spot("date"), "date-order", found, "correct the date, or verify the policy again")


def _version(raw: Map, dates: Map) -> Iterator[Problem]:
    version, effective = _date(raw, "version"), _date(dates, "effective")
    if version and effective and raw["version"] != dates["effective"]:
        found = f"the version {raw['version']} is not the effective date, {dates['effective']}"
        yield problem(raw.spot("version"), "date-order", found, "write the effective date, or a label that is no date")


CHECK = Check("dates", "policy", each_policy(check))
