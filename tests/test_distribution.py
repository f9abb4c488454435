"""How the tests are shared out among several processes."""

import pytest

from tests.distribution import rank, unit


@pytest.mark.parametrize(
    ("test", "expected"),
    [
        ("tests/calc/test_logic.py::test_not", "tests/calc/test_logic.py"),
        ("tests/calc/test_logic.py::test_not[true]", "tests/calc/test_logic.py"),
        ("tests/calc/test_logic.py::test_not[a::b]", "tests/calc/test_logic.py"),
        ("tests/browser/test_every_page.py::test_axe[2 of 4]", "tests/browser/test_every_page.py 2 of 4"),
        ("tests/calc/test_selections.py::test_count[2 of 4 blocks]", "tests/calc/test_selections.py"),
    ],
)
def test_a_file_stays_together_and_so_does_a_part(test: str, expected: str) -> None:
    """What its tests share is made once."""
    assert unit(test) == expected


def test_what_takes_long_comes_first() -> None:
    """And what nobody has named comes last, in the order of names."""
    units = ["tests/calc/test_logic.py", "tests/audit/test_audit.py", "tests/browser/test_ahead.py"]

    assert sorted(sorted(units), key=rank) == [
        "tests/browser/test_ahead.py",
        "tests/audit/test_audit.py",
        "tests/calc/test_logic.py",
    ]
