"""The check of citations against the sources, and its command."""

import pytest

from scripts.checks.sources.__main__ import main
from scripts.checks.sources.check import check_sources
from scripts.checks.sources.normalise import fingerprint

TEXT = """\
THE COVER OF IT

Codes: 1

INDICATIONS FOR ALL OF IT

• Pain on most days2

• Something else

EXCLUSIONS

• Anything new
"""
POLICY = """\
title: One
version: a
source: guide
summary: S.
dates: {verified: 2026-11}
sections:
  - id: indications
    title: Indications
    kind: indications
    all:
      - {id: pain, text: P., cite: {section: Indications, place: bullet 1, passage: "PAIN"}, pain: {at_least: 6}}
      - {id: other, text: O., cite: {section: Indications}, pain: {at_least: 1}}
"""
QUESTIONS = """\
topic: pain
title: P
order: 1
questions:
  pain: {label: P, type: number, unit: p, range: [0, 10], change: document}
"""
PAIN, NEW = fingerprint("Pain on most days"), fingerprint("Anything new")
GOOD = POLICY.replace("PAIN", PAIN)


@pytest.fixture
def tree(tmp_path):
    """Writes a data folder with one policy and a folder with its source, and checks them."""
    data, sources = tmp_path / "policy_data", tmp_path / "sources"
    sources.mkdir()
    (sources / "guide.txt").write_text(TEXT)

    def check(policy=GOOD, file="guide.txt"):
        files = {
            "questions/pain.yml": QUESTIONS,
            "sources.yml": f"guide: {{title: G, file: {file}}}\n",
            "policies/nia/one.yml": policy,
        }
        for name, text in files.items():
            (data / name).parent.mkdir(parents=True, exist_ok=True)
            (data / name).write_text(text)
        return check_sources(data, sources)

    return check


def test_a_passage_that_stands_in_its_section(tree):
    """A fingerprint is found whatever reference numbers the print has."""
    assert tree().problems == ()


def test_criteria_without_a_passage_are_listed(tree):
    """A criterion whose citation has no passage is listed, not an error."""
    assert [(each.criterion, each.section) for each in tree().lacking] == [("nia/one#other", "Indications")]


def test_passages_that_nothing_cites_are_listed(tree):
    """Of the sections that criteria restate, the passages that nothing cites are listed; other sections are not."""
    assert [(source, passage.text) for source, passage in tree().uncited] == [("guide", "Something else")]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('"PAIN"', f'"{NEW}"', "unknown-passage"),
        ('"PAIN"', '"0123456789ab"', "unknown-passage"),
        ("section: Indications, place", "section: Intentions, place", "unknown-section"),
    ],
)
def test_a_citation_that_does_not_hold(tree, old, new, code):
    """A passage of another section, one that is nowhere, and an unknown section are reported at the citation."""
    problems = tree(POLICY.replace(old, new).replace("PAIN", PAIN)).problems
    assert [(each.line, each.field, each.code) for each in problems] == [(11, "sections[0].all[0].cite", code)]


def test_citations_of_other_parts_are_checked_as_well(tree):
    """What a definition or a note cites has to be there, and counts as cited."""
    note = "notes:\n  - {{id: n, text: N., cite: {{section: {}, passage: {}}}}}\n"
    assert [each.line for each in tree(GOOD + note.format("Exclusions", f'"{PAIN}"')).problems] == [14]
    assert tree(GOOD + note.format("Indications", f'"{fingerprint("Something else")}"')).uncited == ()


def test_the_section_where_a_passage_stands_is_named(tree):
    """A fingerprint in the wrong section leads to the right one."""
    problem = tree(POLICY.replace("PAIN", NEW)).problems[0]
    assert problem.accepted == "it stands in “EXCLUSIONS”: correct the section"


def test_a_source_without_its_text(tree):
    """A source whose file is not in the folder is reported."""
    assert {each.code for each in tree(file="other.txt").problems} == {"missing-source"}


def test_several_passages_in_one_citation(tree):
    """A criterion can restate several passages."""
    both = f'["{PAIN}", "{fingerprint("Something else")}"]'
    report = tree(POLICY.replace('"PAIN"', both))
    assert (report.problems, report.uncited) == ((), ())


def test_the_command_lists_passages(tmp_path, capsys):
    """Each line of the list has the place, the fingerprint in quotes and the first words."""
    (tmp_path / "guide.txt").write_text(TEXT)
    assert main(["list", str(tmp_path / "guide.txt")]) == 0
    assert f'  0.1       "{PAIN}"  Pain on most days2\n' in capsys.readouterr().out


def test_the_command_ends_with_1_when_a_citation_does_not_hold(tree, tmp_path, capsys):
    """The report goes to the error output, the lists to the output."""
    tree(POLICY.replace("PAIN", NEW))
    assert main(["check", "--sources", str(tmp_path / "sources"), "--data", str(tmp_path / "policy_data")]) == 1
    output = capsys.readouterr()
    assert "policy_data/policies/nia/one.yml:11: sections[0].all[0].cite: the passage" in output.err
    assert "1 criteria without a passage:\n  nia/one#other  (Indications)\n" in output.out


def test_the_command_ends_with_1_when_a_criterion_lacks_a_passage(tree, tmp_path):
    """All that is cited holds, and yet one criterion cites no passage."""
    tree(POLICY.replace("PAIN", PAIN))
    assert main(["check", "--sources", str(tmp_path / "sources"), "--data", str(tmp_path / "policy_data")]) == 1


def test_a_folder_that_is_not_there(tmp_path, capsys):
    """A wrong path is said, not taken for an empty folder."""
    assert main(["check", "--sources", str(tmp_path / "nowhere")]) == 2
    assert "is not there" in capsys.readouterr().err
