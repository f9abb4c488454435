"""Versions of one policy."""

import pytest

OLD = "policies/nia/one@2020-01.yml"


@pytest.fixture
def older(tree):
    """An older version beside the policy, changed by what is replaced in it."""

    def put(*changes):
        text = (tree.root / "policies/nia/one.yml").read_text()
        for old, new in (
            ('version: "2023-01"', 'version: "2020-01"'),
            ("effective: 2023-01", "effective: 2020-01"),
            *changes,
        ):
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        tree.write(OLD, text)

    return put


def test_the_newest_is_the_policy_and_the_older_stand_beside_it(tree, older):
    """The version that took effect last is the policy; the older ones are listed, newest first."""
    older()
    data = tree.compiled()
    assert (data["policies"]["nia/one"]["version"], [each["version"] for each in data["older"]["nia/one"]]) == (
        "2023-01", ["2020-01"],
    )  # fmt: skip
    assert data["older"]["nia/one"][0]["id"] == "nia/one"


def test_a_version_can_be_newer_than_the_file_without_one(tree, older):
    """What counts is the date, not the name of the file."""
    older(("original: 2012-10", "original: 2012-10"))
    tree.change('version: "2023-01"', 'version: "2019-01"')
    tree.change("effective: 2023-01", "effective: 2019-01")
    assert tree.compiled()["policies"]["nia/one"]["version"] == "2020-01"


def test_one_version_is_no_list(tree):
    """Without older versions there is no list of them."""
    assert "older" not in tree.compiled()


def test_the_name_of_the_file_is_the_version(tree, older):
    """What stands after the @ is the version in the file."""
    older()
    tree.change('version: "2020-01"', "version: first", OLD)
    assert tree.only() == (OLD, 2, "version", "wrong-path")


def test_two_versions_from_the_same_date(tree, older):
    """A date of service has one version."""
    older(("effective: 2020-01", "effective: 2023-01"))
    tree.change('version: "2020-01"', "version: 2020-01a", OLD)
    (tree.root / OLD).rename(tree.root / "policies/nia/one@2020-01a.yml")
    assert "duplicate-version" in tree.codes()


def test_a_version_without_a_date(tree, older):
    """One of several versions has a date from which it is in effect."""
    older((", effective: 2020-01", ""))
    assert tree.only() == (OLD, 5, "dates", "missing")


def test_a_criterion_that_a_newer_version_drops(tree, older):
    """What the newest version no longer has is marked as retired, recorded before or not."""
    older(("{id: staff,", "{id: staffing,"))
    assert tree.only() == tree.at("{id: staffing,", "notes[0].id", "lost-permalink", OLD)
    tree.write("permalinks.yml", 'permalinks:\n  - {link: nia/one#staffing, retired_in: "2023-01", because: Gone.}\n')
    assert tree.compile().problems == ()


def test_an_older_version_is_checked_as_well(tree, older):
    """A mistake in an older version is reported in its file."""
    older(("taken: six", "taken: sixth"))
    assert tree.only() == tree.at("taken:", "readings[0].taken", "wrong-options", OLD)


def test_cases_may_be_about_an_older_version(tree, older):
    """A case can expect the status of a criterion that only an older version has."""
    older(("{id: surgery,", "{id: operation,"))
    tree.write("permalinks.yml", 'permalinks:\n  - {link: nia/one#operation, retired_in: "2023-01", because: Gone.}\n')
    tree.change("acute.severity: met", "operation: met", "cases/nia/one.yml")
    assert tree.compile().problems == ()
