"""Files of cases: what readers of YAML and JSON disagree about is refused, and it is said where it stands."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from calc.cli import files
from tests.calc.cli.sample import MET

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
YAML = "date_of_service: 2025-03-14\npain: 7\nc: no\nprior_procedures: []\n"
JSON = '{"date_of_service": "2025-03-14",\n "pain": 7,\n "c": false,\n "prior_procedures": []}\n'


@pytest.fixture(params=["file", "standard input"])
def check(request: pytest.FixtureRequest, calc: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Check a case of this text or these bytes, out of a file of the given name or through the standard input."""

    def run(text: str | bytes, name: str) -> tuple[int, str]:
        content = text.encode() if isinstance(text, str) else text
        Path(name).write_bytes(content)
        if request.param == "file":
            code, said = calc("check", "test/one", "--case", name)
            return code, said.replace(name, "CASE")
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), encoding="ascii"))
        code, said = calc("check", "test/one", "--case", "-")
        return code, said.replace("standard input", "CASE")

    return run


@pytest.mark.parametrize(("text", "name"), [(YAML, "case.yml"), (JSON, "case.json"), (JSON, "case.yml")])
def test_a_sound_case_is_read(check: Any, text: str, name: str) -> None:
    """As YAML and as JSON, and JSON is YAML as well."""
    assert check(text, name)[0] == 0


@pytest.mark.parametrize(("text", "name"), [(YAML, "case.yml"), (JSON, "case.json")])
def test_a_byte_order_mark_is_passed_over(check: Any, text: str, name: str) -> None:
    """Some editors begin every file with one, unseen."""
    assert check(BYTE_ORDER_MARK + text.encode(), name)[0] == 0


@pytest.mark.parametrize(
    ("text", "name", "where"),
    [
        (YAML + "pain: 2\n", "case.yml", "CASE:5: pain: the key stands here and on line 2"),
        (JSON.replace(' "c"', ' "pain": 2,\n "c"'), "case.json", "CASE:3: pain: the key stands here and on line 2"),
        (
            YAML.replace("[]", "\n  - {procedure: block, date: 2025-01, date: 2025-02}"),
            "case.yml",
            "CASE:5: prior_procedures[0].date: the key stands here and on line 5",
        ),
        (
            JSON.replace(
                "[]", '[{"date": "2025-01", "note": "{\\"", "procedure": "block",\n "\\u0064ate": "2025-02"}]'
            ),
            "case.json",
            "CASE:5: date: the key stands here and on line 4",
        ),
    ],
)
def test_a_key_that_stands_twice_is_refused(check: Any, text: str, name: str, where: str) -> None:
    """Most readers take the last one in silence; here both lines are named."""
    code, said = check(text, name)
    assert (code, where in said, "keep one of the two" in said) == (2, True, True)


@pytest.mark.parametrize(
    ("text", "name"),
    [("pain: 1\npain: 2\npain: 3\n", "case.yml"), ('{"pain": 1,\n "pain": 2,\n "pain": 3}', "case.json")],
)
def test_a_key_that_stands_three_times_is_named_twice(check: Any, text: str, name: str) -> None:
    """Each time with the line of the first."""
    lines = check(text, name)[1].splitlines()[1:3]
    assert [line.split(" stands")[1] for line in lines] == [" here and on line 1; keep one of the two"] * 2


def test_the_same_key_in_two_entries_is_none_that_stands_twice(check: Any) -> None:
    """Each procedure has a date and a side of its own, and the request has a side too."""
    entries = [{"procedure": "block", "date": date, "side": "left"} for date in ("2024-01-10", "2024-02-10")]
    assert check(json.dumps({**MET, "prior_procedures": entries, "side": "left"}), "case.json")[0] == 0


@pytest.mark.parametrize("number", ["050", "010", "1_0", "0x7", "0o7", "+7", ".7", "7.", "1:10", "0b1", ".inf"])
@pytest.mark.parametrize("written", ["pain: {}\nc: no\n", '{{"c": false,\n "pain": {}}}'])
def test_a_number_that_can_be_read_in_several_ways_is_refused(check: Any, number: str, written: str) -> None:
    """050 is 40 to some and 50 to others, also where JSON is taken for YAML."""
    code, said = check(written.format(number), "case.yml")
    assert (code, f"pain: “{number}” can be read in several ways; write a plain number" in said) == (2, True)


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("050", "“050” is no value of JSON; write a plain number"),
        ("1_0", "“1_0” is no value of JSON; write a plain number"),
        ("True", "“True” is no value of JSON"),
        ("+7", "“+7” is no value of JSON"),
        ("seven", "this is not JSON (Expecting value)"),
        ("7 7", "this is not JSON (Expecting ',' delimiter)"),
    ],
)
def test_what_is_no_json_is_said_with_its_line(calc: Any, value: str, found: str) -> None:
    """A file by the name of .json is read as nothing else."""
    code, said = calc("check", "test/one", "--case", "case.json", case=f'{{"c": false,\n "pain": {value}}}')
    assert (code, f"case.json:2: {found}" in said) == (2, True)


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity"])
def test_a_number_that_only_python_takes_for_json_is_refused(calc: Any, value: str) -> None:
    """JSON has no such numbers."""
    code, said = calc("check", "test/one", "--case", "case.json", case=f'{{"pain": {value}}}')
    assert (code, f"{value} is not a number of JSON" in said) == (2, True)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: &x 1\n", ":1: a: an anchor (“&x”) marks a part for repetition"),
        ("c: no\na: *x\n", ":2: a: an alias (*) repeats another part of the file"),
        ("pain: !!int '7'\n", ":1: pain: a tag"),
        ("pain: 7\n---\npain: 8\n", ":2: a second document begins"),
        ("pain: 7\n010: 8\n", ":2: 010: the key “010” is not a word"),
        ("? [a]\n: 1\n", ":1: a mapping or list stands where a key belongs"),
        ("side: on\n", ":1: side: “on” can be read in several ways"),
        ("pain: 7\nside: {a: [\n", "this is neither JSON nor YAML"),
        ("pain: 7\nside: le\u200bft\n", ":2: a control or invisible character is in the text, U+200B"),
        ('side: "le\\u200bft"\n', ":1: side: a control or invisible character is in the text, U+200B"),
        ("a: " + "[" * 100, "nested more than 60 levels deep"),
    ],
)
def test_what_else_readers_of_yaml_stumble_over_is_refused(check: Any, text: str, found: str) -> None:
    """As in the files of the policies."""
    code, said = check(text, "case.yml")
    assert (code, found in said) == (2, True)


def test_everything_that_is_wrong_is_said_at_once(check: Any) -> None:
    """Three mistakes, three lines."""
    said = check("pain: 010\nscore: 1_0\npain: 3\n", "case.yml")[1]
    assert [line.split(": ")[0] for line in said.splitlines()[1:4]] == ["  CASE:1", "  CASE:2", "  CASE:3"]


def test_of_very_many_mistakes_some_are_said(check: Any) -> None:
    """Nobody reads a thousand lines."""
    said = check("".join(f"a{number}: 010\n" for number in range(1000)), "case.yml")[1]
    assert ("What comes after these is not listed" in said, len(said.splitlines()) < 30) == (True, True)


@pytest.mark.parametrize("empty", ["", "~", "null", "Null"])
def test_what_has_no_value_is_not_known(check: Any, empty: str) -> None:
    """As null is in JSON."""
    assert check(YAML + f"score: {empty}\n", "case.yml")[0] == 0


def test_bytes_of_another_encoding_are_named(check: Any) -> None:
    """What Windows calls Unicode, and Latin text."""
    for text in (YAML.encode("utf-16"), "pain: 7\nc: né\n".encode("latin-1")):
        code, said = check(text, "case.yml")
        assert (code, "a byte is not UTF-8 text" in said) == (2, True)


def test_without_a_reader_of_yaml_it_is_said_what_to_install(calc: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """JSON needs nothing."""
    monkeypatch.setitem(sys.modules, "calc.cli.strict_yaml", None)
    assert "needs the package PyYAML" in calc("check", "test/one", "--case", "case.yml", case=YAML, name="case.yml")[1]
    assert calc("check", "test/one", "--case", "case.json", case=MET)[0] == 0


def test_a_closed_standard_input_is_bad_input(calc: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """There is nothing to read."""
    monkeypatch.setattr(sys, "stdin", None)
    assert calc("check", "test/one", "--case", "-") == (
        2,
        "calc: standard input cannot be read: it is closed. [unreadable]\n",
    )


def test_a_file_without_an_end_is_refused(calc: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """No more of it is read than a case could hold."""
    monkeypatch.setattr(files, "LARGEST", 10)
    assert "longer than 10 bytes" in calc("check", "test/one", "--case", "case.json", case=MET)[1]
