"""Citation ids: each stands for one published thing, for good."""

import pytest
import yaml

from scripts.compile.__main__ import main

FILE = "citations.yml"


@pytest.fixture
def record(tree, tmp_path):
    """Records what is new, and returns the permalink of each citation id."""

    def run():
        command = ["--data", str(tree.root), "--out", str(tmp_path / "out.json"), "--record-permalinks"]
        assert main(command) == 0
        return yaml.safe_load((tree.root / FILE).read_text())["citations"]

    return run


def cite(tree, *lines):
    """Replace the record."""
    tree.write(FILE, "citations:\n" + "".join(f"  {line}\n" for line in lines))


def test_everything_that_a_letter_cites_gets_an_id(record):
    """The policy by its path, sections by letters, criteria by numbers at each level, the rest by its kind."""
    found = record()
    assert found["NIA-ONE"] == "nia/one"
    assert found["NIA-ONE A"] == "nia/one#indications"
    assert found["NIA-ONE A.1.1.1"] == "nia/one#acute.severity.pain-level"
    assert found["NIA-ONE A.1.2"] == "nia/one#acute.duration"
    assert found["NIA-ONE B.4"] == "nia/one#surgery"
    assert found["NIA-ONE C.1"] == "nia/one#chart"
    assert found["NIA-ONE Definition.1"] == "nia/one#therapy"
    assert found["NIA-ONE Note.1"] == "nia/one#staff"
    assert found["NIA-ONE Reading.1"] == "nia/one#yearly-total"


def test_a_second_run_adds_nothing(record, tree):
    """And changes nothing."""
    record()
    text = (tree.root / FILE).read_text()
    record()
    assert (tree.root / FILE).read_text() == text


def test_an_author_may_choose_the_name_of_a_policy(record, tree):
    """By writing its line before the ids are given."""
    cite(tree, "NIA-1: nia/one")
    assert record()["NIA-1 A.1"] == "nia/one#acute"


def test_a_criterion_put_before_another_leaves_the_others_their_ids(record, tree):
    """It takes the next number, not the number of its place."""
    before = record()
    new = "- {id: first, text: New., cite: {section: Indications}, functional_disability: true}"
    tree.change("          - {use: severity", f"          {new}\n          - {{use: severity".replace(": true}", "}"))
    tree.change("functional_disability}", "yes: functional_disability}")
    after = record()
    assert {name: after[name] for name in before} == before
    assert after["NIA-ONE A.1.4"] == "nia/one#acute.first"


def test_the_number_of_a_retired_criterion_is_never_given_again(record, tree):
    """Else an old letter would cite what it never meant."""
    assert record()["NIA-ONE B.4"] == "nia/one#surgery"
    tree.change("{id: surgery, text: No recent", "{id: operation, text: No recent")
    links = (tree.root / "permalinks.yml").read_text()
    mark = '{link: nia/one#surgery, retired_in: "2023-01", because: Another rule.}'
    tree.write("permalinks.yml", links.replace("nia/one#surgery\n", f"{mark}\n"))
    found = record()
    assert (found["NIA-ONE B.4"], found["NIA-ONE B.5"]) == ("nia/one#surgery", "nia/one#operation")


def test_a_renamed_criterion_keeps_its_id(record, tree):
    """It gets no second one."""
    before = record()
    tree.change("{id: surgery, text: No recent", "{id: operation, text: No recent")
    links = (tree.root / "permalinks.yml").read_text()
    mark = "{link: nia/one#surgery, moved_to: nia/one#operation, because: A better word.}"
    tree.write("permalinks.yml", links.replace("nia/one#surgery\n", f"{mark}\n"))
    assert record() == before


def test_more_than_26_sections(record, tree):
    """After Z comes AA."""
    sections = "".join(f"  - {{id: s{n}, title: S, kind: information, intro: Some words.}}\n" for n in range(1, 26))
    tree.change("outcomes:\n  - {outcome: criteria_met", f"{sections}outcomes:\n  - {{outcome: criteria_met")
    found = record()
    assert (found["NIA-ONE Z"], found["NIA-ONE AA"], found["NIA-ONE AB"]) == (
        "nia/one#s23", "nia/one#s24", "nia/one#s25",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("NIA-1 A: nia/one#gone", "lost-permalink"),
        ("NIA-2 A: nia/one#acute", "wrong-citation-id"),
        ("NIA-1 B: nia/one#limits", "duplicate-id"),
        ("NIA-1-C: nia/one#acute", "wrong-citation-id"),
        ("nia-1 D: nia/one#acute", "wrong-form"),
        ("NIA-1 D.0: nia/one#acute", "wrong-form"),
    ],
)
def test_a_wrong_line_is_named(tree, line, code):
    """With its file and line."""
    cite(tree, "NIA-1: nia/one", "NIA-1 C: nia/one#limits", line)
    found = tree.found()
    assert (FILE, 4, code) in [(file, number, each) for file, number, _, each in found]


def test_two_ids_with_one_address(tree):
    """“NIA-1 C” and a policy called NIA-1-C would both be at c/nia-1-c/."""
    tree.write("permalinks.yml", 'permalinks:\n  - {link: nia/two, retired_in: "1", because: It ended.}\n')
    cite(tree, "NIA-1: nia/one", "NIA-1 C: nia/one#limits", "NIA-1-C: nia/two")
    assert tree.only() == (FILE, 4, "citations.NIA-1-C", "duplicate-id")
