"""Published permalinks."""

from scripts.compile.__main__ import main

FILE = "permalinks.yml"


def record(tree, *lines):
    """Replace the record."""
    tree.write(FILE, "permalinks:\n" + "".join(f"  - {line}\n" for line in lines))


def test_a_renamed_criterion_breaks_its_permalink(tree):
    """An anchor that is no longer produced is named, with the two ways to mark it."""
    tree.change("id: severity, text", "id: strength, text")
    tree.change("acute.severity: met", "acute.strength: met", "cases/nia/one.yml")
    assert tree.only() == tree.at("acute.severity", "permalinks[1]", "lost-permalink", FILE)
    assert "nia/one#acute.severity" in tree.compile().problems[0].found


def test_a_page_that_is_gone(tree):
    """A page that is no longer produced is named."""
    record(tree, "nia/zero")
    assert tree.only() == (FILE, 2, "permalinks[0]", "lost-permalink")


def test_moved_and_retired_permalinks_are_no_problem(tree):
    """A mark says where a permalink went, or in which version it was retired."""
    record(
        tree,
        "{link: nia/one#old, moved_to: nia/one#acute, because: Renamed.}",
        '{link: nia/one#older, retired_in: "2023-01", because: No longer asked for.}',
    )
    assert tree.compiled()["permalinks"] == [
        {"link": "nia/one#old", "moved_to": "nia/one#acute", "because": "Renamed."},
        {"link": "nia/one#older", "retired_in": "2023-01", "because": "No longer asked for."},
    ]


def test_a_permalink_moved_to_nowhere(tree):
    """The place it moved to exists."""
    record(tree, "{link: nia/one#old, moved_to: nia/one#acutes, because: Renamed.}")
    assert tree.only() == (FILE, 2, "permalinks[0].moved_to", "lost-permalink")


def test_a_mark_on_a_permalink_that_is_still_there(tree):
    """What is still produced has not moved."""
    record(tree, "{link: nia/one#acute, moved_to: nia/one#limits, because: Renamed.}")
    assert tree.only() == (FILE, 2, "permalinks[0].link", "wrong-permalink")


def test_a_permalink_on_two_lines(tree):
    """Each permalink has one line."""
    record(tree, "nia/one", "nia/one")
    assert tree.only() == (FILE, 3, "permalinks[1]", "duplicate-id")


def test_anchors_follow_a_page_that_moved(tree):
    """The anchors of a moved page lead to those of the same id on the new one; others are marked."""
    record(tree, "{link: nia/zero, moved_to: nia/one, because: One page.}", "nia/zero#acute", "nia/zero#gone")
    assert tree.only() == (FILE, 4, "permalinks[2]", "lost-permalink")


def test_what_follows_a_page_says_so(tree):
    """The compiled data says of every old permalink where it went, also of those that went with their page."""
    record(
        tree,
        '{link: nia/zero, moved_to: nia/one, moved_in: "2023-01", because: One page.}',
        "nia/zero#acute",
        '{link: nia/half, retired_in: "2022-01", because: It ended.}',
        "nia/half#acute",
    )
    fates = {each.pop("link"): each for each in tree.compiled()["permalinks"]}
    assert fates["nia/zero#acute"] == {"moved_to": "nia/one#acute", "moved_in": "2023-01", "because": "One page."}
    assert fates["nia/half#acute"] == fates["nia/half"] == {"retired_in": "2022-01", "because": "It ended."}


def test_a_page_that_became_a_part_of_another(tree):
    """Its anchors are looked for on the page that it is a part of now."""
    record(tree, "{link: nia/zero, moved_to: nia/one#limits, because: A part of it.}", "nia/zero#acute")
    assert tree.compiled()["permalinks"][1]["moved_to"] == "nia/one#acute"


def test_a_mark_without_a_reason(tree):
    """Whoever follows an old link is told why it no longer leads where it did."""
    record(tree, "{link: nia/one#old, moved_to: nia/one#acute}")
    assert tree.only() == (FILE, 2, "permalinks[0]", "missing")


def test_recording_appends_what_is_new(tree, tmp_path):
    """New permalinks are added at the end; what stood there stays, comments too; a second run adds nothing."""
    tree.write(FILE, "# ours\npermalinks:\n  - nia/one  # the page\n")
    command = ["--data", str(tree.root), "--out", str(tmp_path / "out.json"), "--record-permalinks"]
    assert main(command) == 0
    text = (tree.root / FILE).read_text()
    assert text.startswith("# ours\npermalinks:\n  - nia/one  # the page\n  - nia/one#indications\n  - nia/one#acute\n")
    for anchor in ("yearly-total", "therapy", "staff", "code-62320", "case-neck-pain", "chart", "documentation"):
        assert f"  - nia/one#{anchor}\n" in text
    assert (main(command), (tree.root / FILE).read_text()) == (0, text)
    assert tree.compile().problems == ()


def test_recording_begins_a_file_that_is_not_there(tree, tmp_path):
    """Without a record, one is begun; it can be read again."""
    (tree.root / FILE).unlink()
    assert main(["--data", str(tree.root), "--out", str(tmp_path / "out.json"), "--record-permalinks"]) == 0
    assert "  - nia/one\n" in (tree.root / FILE).read_text()
    assert tree.compile().problems == ()


def test_nothing_is_recorded_when_something_is_wrong(tree, tmp_path):
    """Permalinks of unsound data are not published."""
    tree.change("version: ", "versoin: ")
    before = (tree.root / FILE).read_text()
    assert main(["--data", str(tree.root), "--out", str(tmp_path / "out.json"), "--record-permalinks"]) == 1
    assert (tree.root / FILE).read_text() == before
