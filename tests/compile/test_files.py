"""Files: their place is their identity."""

import pytest


@pytest.mark.parametrize(
    "name", ["policies/one.yml", "policies/nia/One.yml", "policies/nia/x/one.yml", "policies/nia/one.yaml", "extra.yml"]
)
def test_a_file_where_none_belongs(tree, name):
    """A file that is misplaced or misnamed is reported, not passed over."""
    tree.write(name, "a: 1\n")
    assert tree.only() == (name, 1, "", "misplaced-file")


@pytest.mark.parametrize("name", [".hidden", "policies/nia/one.yml~", "README.md"])
def test_files_of_editors_and_notes_are_passed_over(tree, name):
    """Hidden files, backups and notes are no data."""
    tree.write(name, "no: [data")
    assert tree.compile().problems == ()


@pytest.mark.parametrize("kind", ["procedures", "outcomes", "payers", "sources", "codes"])
def test_a_file_that_must_be_there(tree, kind):
    """The shared vocabularies are needed, even if empty."""
    (tree.root / f"{kind}.yml").unlink()
    assert (f"policy_data/{kind}.yml", "missing-file") in [(each.file, each.code) for each in tree.compile().problems]


def test_hostile_bytes_in_a_policy(tree):
    """A NUL byte is reported with its file and line."""
    tree.write("policies/nia/one.yml", b"title: a\nsummary: \x00\n")
    assert tree.only() == ("policies/nia/one.yml", 2, "", "forbidden-character")
