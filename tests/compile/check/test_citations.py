"""Sources and payers."""

import pytest


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("source: guide", "source: guides", "source"),
        ("place: acute pain}", "place: acute pain, source: guides}", "sections[0].any[0].cite.source"),
        ("{section: Cover}", "{section: Cover, source: guides}", "codes[0].cite.source"),
        ("{section: Preamble}", "{section: Preamble, source: guides}", "review.cite.source"),
    ],
)
def test_unknown_source(tree, old, new, field):
    """A source that is not declared is reported wherever it is named."""
    tree.change(old, new)
    assert tree.only() == tree.at(new, field, "unknown-source")


def test_unknown_payer_of_a_source(tree):
    """The payer of a source is declared."""
    tree.change("payer: nia", "payer: nix", "sources.yml")
    assert tree.only() == ("sources.yml", 1, "guide.payer", "unknown-payer")


def test_the_folder_of_a_policy_is_its_payer(tree):
    """A policy in the folder of a payer that does not exist is reported."""
    tree.write("policies/nix/one.yml", (tree.root / "policies/nia/one.yml").read_text())
    assert tree.only() == ("policies/nix/one.yml", 1, "", "unknown-payer")
