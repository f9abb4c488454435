"""The order of a policy's dates."""

import pytest


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("revised: 2022-05", "revised: 2012-09", "dates.revised"),
        ("effective: 2023-01", "effective: 2012-09-30", "dates.effective"),
        ("verified: 2026-11-21", "verified: 2022-04-30", "dates.verified"),
        ("revised: 2022-05,", "revised: 2022-05, reviewed: 2027-01,", "dates.verified"),
        ("revised: 2022-05,", "revised: 2022-05, reviewed: 2001-01,", "dates.reviewed"),
    ],
)
def test_dates_out_of_order(tree, old, new, field):
    """A date that certainly lies before one it must follow is reported."""
    tree.change(old, new)
    tree.change('version: "2023-01"', "version: first")
    tree.write("cases/nia/one.yml", "cases: []\n")
    tree.change("{date: 2022-05,", "{date: 2013-01,")
    found = {(each.field, each.code) for each in tree.compile().problems}
    assert found == {(field, "date-order")}


def test_partial_dates_that_may_be_in_order(tree):
    """A month that holds the other date is in order with it."""
    tree.change("revised: 2022-05", "revised: 2022-05-20")
    tree.change("verified: 2026-11-21", "verified: 2022-05")
    assert tree.compile().problems == ()


def test_a_change_after_the_policy_was_verified(tree):
    """An entry of the history later than the last look at the source cannot be right."""
    tree.change("{date: 2022-05,", "{date: 2026-12,")
    assert tree.only() == tree.at("2026-12", "history[0].date", "date-order")


def test_the_version_is_the_effective_date(tree):
    """A version that is a date is the date it is in effect from."""
    tree.change('version: "2023-01"', 'version: "2023-02"')
    assert tree.only() == tree.at("version", "version", "date-order")
