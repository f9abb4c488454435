"""The command line: what goes in, what comes out."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.calc.build import criterion, data, either, policy_data, yes
from tests.calc.cli.sample import MET, POLICY, TOO_SOON

SPACED = "(s): Spaced From March 24, 2025: 14 days after March 10, 2025 (block). No other limit takes longer."


def test_a_case_may_be_yaml_with_dates_as_people_write_them(calc: Any) -> None:
    """YAML would turn a date into an object; here it stays what was written."""
    text = "date_of_service: 2025-03-14\npain: 7\nc: false\nprior_procedures: []\n"
    assert calc("check", "test/one", "--case", "case.yml", case=text, name="case.yml")[0] == 0


@pytest.mark.parametrize(
    ("text", "name"), [("{", "case.json"), ("a: [", "case.yml"), ("[" * 100_000, "case.json"), ("\x00", "case.yml")]
)
def test_a_file_that_cannot_be_read_is_bad_input(calc: Any, text: str, name: str) -> None:
    """Neither JSON nor YAML: a message and exit code 2."""
    code, said = calc("check", "test/one", "--case", name, case=text, name=name)
    assert (code, said.startswith("calc: ")) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check", "test/two", "--case", "case.json"), "There is no policy “test/two”"),
        (("check", "test/one", "--case", "nowhere.json"), "nowhere.json cannot be read"),
        (("--policies", "nowhere.json", "list"), "Compile the policies first"),
        (("verify", "case.json"), "no receipt"),
        (("earliest", "test/one", "--case", "case.json", "--from", "soon"), "Write it as YYYY-MM-DD"),
    ],
)
def test_bad_input_has_a_message_and_code_2(calc: Any, arguments: tuple[str, ...], said: str) -> None:
    """What is wrong, and what to do."""
    code, printed = calc(*arguments, case=MET)
    assert (code, said in printed) == (2, True)


def test_every_wrong_answer_is_named_at_once(calc: Any) -> None:
    """Two mistakes, two messages."""
    _, said = calc("check", "test/one", "--case", "case.json", case={"pain": 14, "c": "maybe"})
    assert ("pain: 14 is outside" in said, "c: “maybe” is not accepted" in said) == (True, True)


def test_the_determination_comes_as_json(calc: Any) -> None:
    """For programs."""
    _, said = calc("check", "test/one", "--case", "case.json", "--format", "json", case=MET)
    assert json.loads(said)["outcomes"] == ["met"]


def test_the_ways_are_told(calc: Any) -> None:
    """Too soon: the one way is to wait, and beside it stands what asks for that."""
    _, said = calc("ways", "test/one", "--case", "case.json", case=TOO_SOON)
    assert said.splitlines() == [
        "All of these together:",
        "  - Wait until March 24, 2025. (s)",
        "    These have to hold on that date too:",
        "    - Pain: at least 6 points. (s)",
    ]


def test_the_earliest_date_is_named_with_what_it_rests_on(calc: Any) -> None:
    """Fourteen days after the last one, as long as the pain is then what it is now: so more is to be known."""
    code, said = calc("earliest", "test/one", "--case", "case.json", case=TOO_SOON)
    expected = [
        "March 24, 2025, if these still hold then: met",
        "  has to hold then: Pain: at least 6 points",
        "Limits of time:",
        f"  {SPACED}",
    ]
    assert (code, said.splitlines()) == (3, expected)


def test_an_earliest_date_that_rests_on_nothing_else_is_met(calc: Any) -> None:
    """The date that the case is stated for."""
    code, said = calc("earliest", "test/one", "--case", "case.json", case=MET)
    assert (code, said) == (0, "March 14, 2025: met\n")


def test_a_date_that_an_answer_can_move_is_only_a_bound(calc: Any) -> None:
    """No line begins with a date while the pain is not known; what can move it is named."""
    case = {name: answer for name, answer in TOO_SOON.items() if name != "pain"}
    _, said = calc("earliest", "test/one", "--case", "case.json", case=case)
    first, *others = said.splitlines()
    assert first.startswith("Not before March 24, 2025, based on what is known: ")
    assert others == ["  can move it, or rule it out: Pain", "Limits of time:", f"  {SPACED}"]


def test_json_says_whether_the_date_is_settled(calc: Any) -> None:
    """A program must not show a bound as a date either."""
    known = {name: answer for name, answer in TOO_SOON.items() if name != "pain"}
    answers = [
        calc("earliest", "test/one", "--case", "case.json", "--format", "json", case=case)[1]
        for case in (TOO_SOON, known)
    ]
    assert [(json.loads(each)["date"], json.loads(each)["settled"]) for each in answers] == [
        ("2025-03-24", True),
        ("2025-03-24", False),
    ]


def test_the_earliest_date_comes_as_json(calc: Any) -> None:
    """For programs: the date, what it rests on, and the determination of that day; the exit code is as in words."""
    code, said = calc("earliest", "test/one", "--case", "case.json", "--format", "json", case=TOO_SOON)
    found = json.loads(said)
    assert (code, found["date"], found["determination"]["outcomes"]) == (3, "2025-03-24", ["met"])
    assert [each["text"] for each in found["fresh"]] == ["Pain: at least 6 points"]
    (limit,) = found["limits"]
    assert (limit["criterion"], limit["bound"], limit["first"], limit["last"], limit["binds"]) == (
        "spaced", "14 days", "2025-03-24", None, True,
    )  # fmt: skip
    assert [(event["item"], event["date"]) for event in limit["events"]] == [(0, "2025-03-10")]


def test_no_earliest_date_comes_as_json(calc: Any) -> None:
    """The date is null, and the determination is that of the first day."""
    code, said = calc("earliest", "test/one", "--case", "case.json", "--format", "json", case={**MET, "pain": 5})
    found = json.loads(said)
    assert (code, found["date"], found["start"]) == (1, None, "2025-03-14")


def test_the_ways_as_json_are_the_same(calc: Any) -> None:
    """For programs."""
    _, said = calc("ways", "test/one", "--case", "case.json", "--format", "json", case=TOO_SOON)
    found = json.loads(said)
    assert (found["complete"], found["open"], found["count"], found["choices"]) == (True, True, 1, [])
    assert [(step["kind"], step["date"], step["criteria"]) for step in found["shared"]] == [
        ("wait", "2025-03-24", ["spaced"]),
        ("fresh", None, ["severe"]),
    ]


def test_no_earliest_date_says_what_stands_in_the_way(calc: Any) -> None:
    """Time does not help against too little pain."""
    code, said = calc("earliest", "test/one", "--case", "case.json", case={**MET, "pain": 5})
    assert (code, "not met: severe" in said) == (1, True)


def test_a_contraindication_stands_in_the_way_when_it_applies(calc: Any) -> None:
    """One that does not apply is no reason, though its condition is not met."""
    main, against = (
        {"id": name, "title": name, "kind": kind, "node": node}
        for name, kind, node in (
            ("main", "indications", criterion("severe", yes("a"))),
            ("never", "contraindications", either(criterion("infection", yes("b")), criterion("bleeding", yes("c")))),
        )
    )
    outcomes = [{"outcome": "not_met", "when": {"op": "ref", "id": "never"}}, *POLICY["outcomes"][1:]]
    found = policy_data(sections=[main, against], outcomes=outcomes)
    Path("build/policies.json").write_text(json.dumps(data(found)))
    case = {"date_of_service": "2025-03-14", "a": True, "b": True, "c": False}
    _, said = calc("earliest", "test/one", "--case", "case.json", case=case)
    assert [line.strip() for line in said.splitlines()[1:]] == [
        "What stands in the way:",
        "applies: infection (B: yes)",
    ]


def test_a_receipt_is_written_and_verified(calc: Any) -> None:
    """What check wrote, verify works out again."""
    calc("check", "test/one", "--case", "case.json", "--receipt", "receipt.json", case=MET)
    assert calc("verify", "receipt.json")[0] == 0


def test_a_forged_receipt_is_found_out(calc: Any) -> None:
    """Exit code 1, and the reason."""
    calc("check", "test/one", "--case", "case.json", "--receipt", "receipt.json", case=MET)
    forged = json.loads(Path("receipt.json").read_text())
    forged["answers"]["pain"] = 2
    Path("receipt.json").write_text(json.dumps(forged))
    code, said = calc("verify", "receipt.json")
    assert (code, "altered" in said) == (1, True)


def test_screening_holds_a_case_against_every_policy(calc: Any) -> None:
    """One line each."""
    assert calc("screen", "--case", "case.json", case=MET) == (0, "test/one\tmet\n")


def test_comparing_two_versions_of_a_policy(calc: Any) -> None:
    """The same version twice flips nothing."""
    _, said = calc("compare", "test/one", "1", "1", "--case", "case.json", case=MET)
    assert json.loads(said)["flips"] == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("list",), "test/one\t1\tTest policy"),
        (("show", "test/one"), "severe [severe] (s)"),
        (("questions", "test/one"), "pain: Pain\n    a number from 0 to 10 points"),
    ],
)
def test_a_policy_can_be_looked_at(calc: Any, arguments: tuple[str, ...], said: str) -> None:
    """What there is, what it asks, and which answers it takes."""
    code, printed = calc(*arguments)
    assert (code, said in printed) == (0, True)


def test_why_is_part_of_the_json(calc: Any) -> None:
    """The criterion, the days that have passed, and the first day that is late enough."""
    found = json.loads(calc("check", "test/one", "--case", "case.json", "--format", "json", case=TOO_SOON)[1])
    (reason,) = [each for each in found["because"]["reasons"] if each["role"] == "decides"]
    assert (reason["criteria"], [fact["text"] for fact in reason["facts"]]) == (
        ["spaced"],
        ["4 days since March 10, 2025 (the last of the blocks); at least 14 days are needed, so from March 24, 2025"],
    )


def test_each_criterion_is_listed_when_asked_for(calc: Any) -> None:
    """Below the summary, which names only those that decide."""
    brief, whole = (
        calc("check", "test/one", "--case", "case.json", *more, case=MET)[1] for more in ((), ("--criteria",))
    )
    assert whole.startswith(brief)
    assert "  - [met] severe (s)" in whole.removeprefix(brief).splitlines()
