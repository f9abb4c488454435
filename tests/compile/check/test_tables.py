"""Tables."""


def test_a_row_with_another_number_of_cells(tree):
    """Every row has a cell for each column."""
    rows = "    rows:\n      - [a, b]\n      - [c]\n"
    table = "tables:\n  - id: t\n    title: T\n    columns: [A, B]\n    cite: {section: S}\n" + rows
    tree.change("notes:\n", f"{table}notes:\n")
    assert tree.only() == tree.at("- [c]", "tables[0].rows[1]", "wrong-row")
