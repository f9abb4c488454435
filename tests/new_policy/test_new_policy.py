"""The scaffold of a policy: what it writes, and what it refuses."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from scripts.compile.compiler import compile_data
from scripts.new_policy.__main__ import main
from scripts.new_policy.identity import PolicyId
from scripts.new_policy.scaffold import scaffold

POLICY_DATA = Path(__file__).resolve().parents[2] / "policy_data"
TODAY = date(2026, 3, 9)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the data, with its vocabulary and none of its policies."""
    apart = shutil.ignore_patterns("policies", "cases", "permalinks.yml", "citations.yml", "families.yml")
    return Path(shutil.copytree(POLICY_DATA, tmp_path / "policy_data", ignore=apart))


def write(data: Path, name: str) -> list[str]:
    """Scaffold a policy; return the files that were written."""
    return [path.relative_to(data).as_posix() for path in scaffold(data, PolicyId.read(name), TODAY)]


def test_the_first_policy_of_a_payer_brings_its_payer_and_source(data: Path) -> None:
    """Five files: the policy, its cases, and an entry in each list."""
    assert write(data, "acme/back-massage") == [
        "policies/acme/back-massage.yml",
        "cases/acme/back-massage.yml",
        "payers.yml",
        "sources.yml",
        "families.yml",
    ]


def test_what_stood_in_the_lists_stays_as_it_was(data: Path) -> None:
    """An entry is put at the end, after comments and all."""
    before = (data / "payers.yml").read_text()
    write(data, "acme/back-massage")

    assert (data / "payers.yml").read_text() == before + "acme:\n  name: Acme\n"


def test_the_payer_of_another_policy_is_not_added_again(data: Path) -> None:
    """A list holds one entry for each id."""
    write(data, "acme/back-massage")

    assert "payers.yml" not in write(data, "acme/foot-massage")


# Payers and policies that YAML could take for a number or a truth value.
@pytest.mark.parametrize("name", ["acme/back-massage", "nia/cg-999", "1/2", "no/on", "true/null", "2024-01/07"])
def test_what_was_scaffolded_compiles_at_once(data: Path, name: str) -> None:
    """The first thing a newcomer sees is a page, not an error."""
    write(data, name)

    assert compile_data(data).problems == ()


def test_the_dates_are_those_of_the_day(data: Path) -> None:
    """The text was compared with its source today."""
    write(data, "acme/back-massage")
    text = (data / "policies/acme/back-massage.yml").read_text()

    assert "dates: {effective: 2026-03, verified: 2026-03-09}" in text


@pytest.mark.parametrize(
    ("name", "suggested"),
    [
        ("ACME/Back massage", "acme/back-massage"),
        ("acme/back_massage", "acme/back-massage"),
        ("/acme/back-massage/", "acme/back-massage"),
        ("acme", "nia/cg-300"),
        ("", "nia/cg-300"),
        ("../../secret", "nia/cg-300"),
        ("a/b/c", "nia/cg-300"),
        ("acme/back\n", "acme/back"),
    ],
)
def test_a_bad_id_is_refused_with_one_that_would_do(data: Path, capsys, name: str, suggested: str) -> None:
    """The message names what was written, the accepted form, and the command to give."""
    code = main([name, "--data", str(data)])
    message = capsys.readouterr().err

    assert (code, message.startswith(f"“{name}” is not the id of a policy. Write payer/policy")) == (1, True)
    assert message.endswith(f"make new-policy ID={suggested}\n")


def test_a_policy_that_exists_is_left_as_it_is(data: Path, capsys) -> None:
    """The message names its file."""
    write(data, "acme/back-massage")
    file = data / "policies/acme/back-massage.yml"
    file.write_text("mine")
    code = main(["acme/back-massage", "--data", str(data)])

    assert (code, file.read_text()) == (1, "mine")
    assert capsys.readouterr().err.startswith(f"{file} exists.")


def test_nothing_is_written_when_a_list_cannot_be_read(data: Path, capsys) -> None:
    """Half a scaffold would be in the way of the next try."""
    (data / "payers.yml").write_text("nia: [")
    code = main(["acme/back-massage", "--data", str(data)])

    assert (code, (data / "policies").exists()) == (1, False)
    assert "payers.yml cannot be read, so nothing was added to it." in capsys.readouterr().err
