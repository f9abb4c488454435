"""The loader: what it refuses, and where it says so."""

import time

import pytest

from scripts.compile.read.loader import load, load_bytes


def places(text: str) -> list[tuple[int, str, str]]:
    return [(each.line, each.field, each.code) for each in load(text, "a.yml").problems]


def test_lines_are_kept_for_keys_and_items():
    """Every key and every item of a list knows the line it stands on."""
    root = load("a: 1\nb:\n  - x\n  - c: 2\n", "a.yml").root
    assert (root.spot("b").line, root["b"].spot(1).line, root["b"][1].spot("c")) == (2, 4, root["b"][1].spot("c"))
    assert root["b"][1].spot("c").field == "b[1].c"


def test_typed_scalars_are_few():
    """Booleans, whole numbers and decimals are typed; dates and everything else are text."""
    text = "a: true\nb: 10\nc: -0.5\nd: 2023-01\ne: 2022-05-31\nf: 7 weeks\ng: '010'\nh: 12:xy\n"
    expected = {
        "a": True,
        "b": 10,
        "c": -0.5,
        "d": "2023-01",
        "e": "2022-05-31",
        "f": "7 weeks",
        "g": "010",
        "h": "12:xy",
    }
    assert load(text, "a.yml").root == expected


BOOLEANS = ["yes", "No", "on", "OFF", "y", "N", "True", "FALSE"]
NULLS = ["null", "~", ""]
NUMBERS = [
    "010",
    "0x1F",
    "0b1",
    "1_000",
    "1e3",
    "1.5e-3",
    ".5",
    "5.",
    "+5",
    ".inf",
    ".NaN",
    "12:30",
    "1234567890123456",
]


@pytest.mark.parametrize("scalar", [*BOOLEANS, *NULLS, *NUMBERS, "="])
def test_a_scalar_that_readers_disagree_about_is_refused(scalar):
    """A scalar which YAML readers take for different things is refused, with what to write."""
    assert places(f"a: 1\nb: {scalar}\n") == [(2, "b", "ambiguous")]


@pytest.mark.parametrize("key", ["62320", "on", "y", "true", "1.5", "010", "''"])
def test_a_key_that_is_no_word_is_refused(key):
    """A number or a boolean as a key needs quotes."""
    assert [code for _, _, code in places(f"a: 1\n{key}: 2\n")] == ["key-not-text"]


def test_yes_and_no_are_words_as_keys():
    """The operators yes and no are written as bare keys."""
    assert load("yes: pain\nno: pain\n", "a.yml").root == {"yes": "pain", "no": "pain"}


def test_duplicate_key():
    """A key that stands twice is reported with the line of the first."""
    loaded = load("a: 1\nb: {c: 1,\n  c: 2}\n", "a.yml")
    assert [(each.line, each.field, each.code) for each in loaded.problems] == [(3, "b.c", "duplicate-key")]
    assert "line 2" in loaded.problems[0].found


def test_all_problems_of_a_file_come_at_once():
    """Reading goes on after what can be read past."""
    assert places("a: no\nb: 010\nb: 1\nc: &x word\nd: !!str z\n") == [
        (1, "a", "ambiguous"), (2, "b", "ambiguous"), (3, "b", "duplicate-key"), (4, "c", "alias"), (5, "d", "tag"),
    ]  # fmt: skip


def test_an_alias_bomb_is_refused_at_once():
    """Nested aliases, which would expand to billions of parts, are refused one by one and never expanded."""
    levels = "".join(f"l{n + 1}: &l{n + 1} [{', '.join([f'*l{n}'] * 9)}]\n" for n in range(12))
    started = time.process_time()
    codes = {code for _, _, code in places("l0: &l0 lol\n" + levels)}
    assert (codes, time.process_time() - started < 1) == ({"alias"}, True)


def test_a_merge_key_is_refused():
    """The merge key of YAML 1.1 is no word."""
    assert places("a: {}\n<<: {b: 1}\n") == [(2, "<<", "key-not-text")]


@pytest.mark.parametrize(("opening", "depth"), [("[", 200), ("{a: ", 200), ("[", 900_000), ("- ", 60_000)])
def test_deep_nesting_is_refused(opening, depth):
    """Nesting beyond the limit ends the reading of the file, however deep it goes."""
    started = time.process_time()
    codes = [code for _, _, code in places("a:\n  " + opening * depth)]
    assert (codes, time.process_time() - started < 5) == (["too-deep"], True)


def test_sixty_levels_are_read():
    """The limit itself is accepted."""
    assert places("[" * 59 + "]" * 59 + "\n") == [(1, "", "not-a-mapping")]
    assert places("a: " + "[" * 59 + "]" * 59 + "\n") == []


def test_a_file_of_two_megabytes_is_refused():
    """A file that is too large is not parsed."""
    problem = load_bytes(b"a: 1\n#" + b"x" * 2_000_000, "a.yml").problems[0]
    assert (problem.line, problem.code) == (1, "too-large")


@pytest.mark.parametrize(
    "character", ["\0", "\x07", "\x1b", "\x7f", "\x85", "\u202e", "\u2066", "\u200b", "\ufeff", "\u2028", "\U000e0041"]
)
def test_characters_that_hide_something_are_refused(character):
    """A NUL, a control, a bidirectional control or an invisible character is named with its line."""
    assert places(f"a: 1\nb: x{character}y\n") == [(2, "", "forbidden-character")]


def test_a_forbidden_character_cannot_come_in_as_an_escape():
    """An escape in a quoted text is judged by the character it stands for."""
    assert places('a: 1\nb: "x\\u202Ey"\nc: "\\0"\n') == [
        (2, "b", "forbidden-character"), (3, "c", "forbidden-character"),
    ]  # fmt: skip


def test_bytes_that_are_not_utf_8():
    """A byte that is not UTF-8 is reported with its line."""
    problem = load_bytes(b"a: 1\nb: \xff\n", "a.yml").problems[0]
    assert (problem.line, problem.code) == (2, "not-utf-8")


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("a: [1\nb: 2\n", 2, "not-yaml"),
        ("a: 1\n\tb: 2\n", 2, "not-yaml"),
        ("a: 1\n---\nb: 2\n", 2, "several-documents"),
        ("", 1, "not-a-mapping"),
        ("- a\n", 1, "not-a-mapping"),
        ("? [a]\n: b\n", 1, "key-not-text"),
        ("a: 1\nb: *nowhere\n", 2, "alias"),
    ],
)
def test_what_is_no_mapping_of_keys_is_refused(text, line, code):
    """Broken YAML, several documents, an empty file and a list are reported with a line."""
    assert [(at, kind) for at, _, kind in places(text)] == [(line, code)]
