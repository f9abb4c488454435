"""Procedure codes."""


def test_unknown_code(tree):
    """A code without a label of our own is reported."""
    tree.change('"62321"]', '"62322"]')
    assert tree.only() == tree.at("62322", "codes[0].codes[1]", "unknown-code")


def test_duplicate_code(tree):
    """A code has one permalink, so it is listed once."""
    tree.change('"62321"]', '"62321", "62320"]')
    assert tree.only() == tree.at("62321", "codes[0].codes[2]", "duplicate-code")
