"""`make check-cases`: each worked case that is wrong is named with its place, what was expected and what came out."""

import re
from pathlib import Path

import pytest

from scripts.checks.cases.__main__ import main
from tests.compile.conftest import FILES, Tree

CASE = "cases/nia/one.yml"


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """The small data tree of the compiler's tests, whose one worked case expects what comes out."""
    tree = Tree(tmp_path / "policy_data")
    for file, text in FILES.items():
        tree.write(file, text)
    tree.change("[criteria_met, criteria_not_met]", "[criteria_not_met]", CASE)
    tree.change("limits: needs_information", "limits: not_met", CASE)
    tree.change('[functional_disability, "prior_procedures[0].function_improved"]', "[]", CASE)
    return tree


def run(tree: Tree, *arguments: str) -> int:
    return main([*arguments, "--data", str(tree.root)])


def test_what_comes_out_as_expected_is_counted(tree: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    """So that nobody takes no case for good cases."""
    assert run(tree) == 0
    assert capsys.readouterr() == ("1 worked cases come out as expected.\n", "")


@pytest.mark.parametrize(
    ("old", "new", "field", "said"),
    [
        (
            "outcomes: [criteria_not_met]",
            "outcomes: [criteria_met, criteria_not_met]",
            "outcomes",
            "“neck-pain” comes out as criteria_not_met; expected: criteria_met, criteria_not_met",
        ),
        ("limits: not_met", "limits: met", "status.limits", "“neck-pain” comes out as not_met; expected: met"),
        (
            "missing: []",
            "missing: [functional_disability]",
            "missing",
            "what “neck-pain” leaves open is nothing; expected: functional_disability",
        ),
        (
            "missing: []",
            "readings: {yearly-total: {four: [criteria_met]}}",
            "readings.yearly-total.four",
            "“neck-pain”, so read, comes out as criteria_not_met; expected: criteria_met",
        ),
    ],
)
def test_a_wrong_case_is_named_as_the_compiler_names_a_problem(
    tree: Tree, capsys: pytest.CaptureFixture[str], old: str, new: str, field: str, said: str
) -> None:
    """By file, line and field, with what came out and what was expected."""
    tree.change(old, new, CASE)

    assert run(tree) == 1
    problem, summary = capsys.readouterr().err.splitlines()
    assert problem == f"policy_data/{CASE}:{tree.line(new, CASE)}: cases[0].expect.{field}: {said}"
    assert summary.startswith("1 of 1 worked cases come out otherwise than expected.")


def test_a_case_from_before_its_policy_is_named(tree: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    """No version is in force on that day, so nothing comes out."""
    tree.change("effective: 2023-01", "effective: 2026-01")
    tree.change('version: "2023-01"', 'version: "2026-01"')

    assert run(tree) == 1
    problem = capsys.readouterr().err.splitlines()[0]
    place = f"policy_data/{CASE}:{tree.line('date_of_service', CASE)}: cases[0].answers.date_of_service: "
    assert problem.startswith(f"{place}nia/one is in force from 2026-01-01; there is no version for an earlier date")


def test_one_policy_is_checked_alone(tree: Tree) -> None:
    """While another is being written, of no code that the first one names."""
    for kind in ("policies", "cases"):
        text = (tree.root / kind / "nia" / "one.yml").read_text()
        tree.write(f"{kind}/nia/two.yml", re.sub(r"^codes:\n( .*\n)*", "", text, flags=re.MULTILINE))
    tree.change("outcomes: [criteria_not_met]", "outcomes: [criteria_met]", CASE)

    assert (run(tree, "nia/two"), run(tree, "nia/one")) == (0, 1)


def test_a_policy_that_has_no_cases_is_said_so(tree: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    """With those there are."""
    assert run(tree, "nia/uno") == 2
    assert capsys.readouterr().err == (
        "There are no worked cases of a policy “nia/uno”. There are those of: nia/one.\n"
    )


def test_data_that_does_not_compile_has_the_compilers_problems(tree: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing can be determined then."""
    tree.change("acute.severity: met", "acute.severity: maybe", CASE)

    assert run(tree) == 1
    problem, summary = capsys.readouterr().err.splitlines()
    assert "cases[0].expect.status.acute.severity: “maybe” is not accepted here" in problem
    assert summary == "No worked case was determined: the data does not compile."
