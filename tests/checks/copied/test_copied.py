"""The search for copied sentences, on made-up sources."""

from pathlib import Path

import pytest

from scripts.checks.copied.__main__ import main
from scripts.checks.copied.check import check_copied
from scripts.checks.copied.names import Names
from scripts.checks.copied.words import words_of

SOURCE = """\
Massage is covered only when the treating physician has ordered it in writing before the first visit1, 2 and then again
each year.
"""
NINE = "covered only when the treating physician has ordered it"
EIGHT = "covered only when the treating physician has ordered"


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """A folder of data and one of sources."""
    data, sources = tmp_path / "policy_data", tmp_path / "sources"
    (data / "policies/acme").mkdir(parents=True)
    sources.mkdir()
    (sources / "massage.txt").write_text(SOURCE)
    return data, sources


def found(folders: tuple[Path, Path], text: str, *names: str, key: str = "summary") -> list[str]:
    """The problems when a policy holds a text."""
    data, sources = folders
    (data / "policies/acme/one.yml").write_text(f"title: One\n{key}:\n  - text: >-\n      {text}\n")
    return [str(each) for each in check_copied(data, sources, Names.of(names))]


def test_nine_words_in_a_row_are_copied(folders) -> None:
    """File, line, field, the words, and where they come from."""
    (problem,) = found(folders, f"They say: {NINE} or not.")

    assert problem.startswith(
        "policy_data/policies/acme/one.yml:3: summary[0].text: "
        f"9 words in a row stand in massage.txt too: “{NINE}”; say it in other words"
    )


def test_eight_words_in_a_row_are_not(folders) -> None:
    """So many can be the same by chance."""
    assert found(folders, f"They say: {EIGHT} such a thing.") == []


def test_case_and_punctuation_hide_nothing(folders) -> None:
    """Nor do quotes and hyphens."""
    assert len(found(folders, "COVERED only, when “the treating-physician” has (ordered) it!")) == 1


def test_reference_numbers_hide_nothing(folders) -> None:
    """The numbers that stick to words in the source do not part a sentence."""
    assert len(found(folders, "It has to be in writing before the first visit and then again each year.")) == 1


def test_a_run_is_reported_once_and_whole(folders) -> None:
    """Not once for each nine words in it."""
    (problem,) = found(folders, "massage is covered only when the treating physician has ordered it in writing")

    assert "13 words in a row" in problem


def test_the_words_of_a_name_do_not_count(folders) -> None:
    """What remains of this run are seven words."""
    assert found(folders, NINE, "Treating Physician") == []


def test_a_name_does_not_part_a_run(folders) -> None:
    """A sentence around a name is still a sentence: ten words of it are the source's."""
    (problem,) = found(folders, f"{NINE} in writing before", "Treating Physician")

    assert "10 words in a row" in problem


def test_titles_of_studies_stand_as_they_are(folders) -> None:
    """In the list of references nothing is restated."""
    assert found(folders, NINE, key="references") == []


def test_a_decimal_number_is_one_word() -> None:
    """Figures are facts: a mean with its interval is not soon a sentence."""
    assert words_of("0.3 points (95% CI 8.6 to 9.2)") == ("0.3", "points", "95", "ci", "8.6", "to", "9.2")


def test_the_command_fails_on_a_copied_sentence(folders, capsys) -> None:
    """And says how many there are."""
    found(folders, NINE)
    data, sources = folders

    assert main(["--data", str(data), "--sources", str(sources)]) == 1
    assert capsys.readouterr().err.endswith("1 runs of words are copied.\n")


def test_the_command_says_when_there_are_no_sources(tmp_path: Path, capsys) -> None:
    """Nothing to compare with is not the same as nothing copied."""
    assert main(["--sources", str(tmp_path / "none")]) == 2
    assert "There are no source texts in" in capsys.readouterr().err
