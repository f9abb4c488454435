"""Blocks that are unsound in themselves, used or not."""

BLOCK = "blocks/severity.yml"


def test_a_block_id_stands_twice(tree):
    """The same id in two files is reported at the later file."""
    tree.write("blocks/z.yml", "blocks:\n  severity: {node: functional_disability}\n")
    assert tree.only() == ("blocks/z.yml", 2, "blocks.severity", "duplicate-id")


def test_unused_parameter(tree):
    """A declared parameter that stands nowhere is reported where it is declared."""
    tree.write("blocks/z.yml", "blocks:\n  z:\n    parameters: [a]\n    node: functional_disability\n")
    assert tree.only() == ("blocks/z.yml", 3, "blocks.z.parameters[0]", "unused-parameter")


def test_unknown_parameter(tree):
    """A parameter that is not declared is reported where it stands."""
    tree.write("blocks/z.yml", "blocks:\n  z:\n    node: {average_pain: {at_least: $a}}\n")
    assert tree.only() == ("blocks/z.yml", 3, "blocks.z.node.average_pain.at_least", "unknown-parameter")


def test_recursive_block(tree):
    """Blocks that use each other in a circle are reported at each link of it."""
    tree.write("blocks/z.yml", "blocks:\n  a: {node: {not: {use: b}}}\n  b: {node: {not: {use: a}}}\n")
    assert [(each.line, each.field, each.code) for each in tree.compile().problems] == [
        (2, "blocks.a.node.not.use", "recursive-block"), (3, "blocks.b.node.not.use", "recursive-block"),
    ]  # fmt: skip


def test_a_recursive_block_that_is_used(tree):
    """The use of a recursive block ends, and adds nothing to the report of the block."""
    tree.write("blocks/z.yml", "blocks:\n  a: {node: {not: {use: a}}}\n")
    tree.change("spinal_region: cervical}", "not: {use: a}}")
    assert tree.only() == ("blocks/z.yml", 2, "blocks.a.node.not.use", "recursive-block")
