"""The JSON Schemas that editors check policy_data with."""

import json
from pathlib import Path, PurePosixPath

import pytest
from jsonschema import Draft7Validator

from scripts.compile.conditions.operators import RESERVED
from scripts.compile.read.loader import load_bytes
from scripts.schema.generate import schema_of, text_of
from scripts.schema.kinds import KINDS, ROOT, Kind
from scripts.schema.words import BESIDE, CRITERION
from scripts.schema.words import OPERATORS as OPERATOR_WORDS

POLICIES = next(kind for kind in KINDS if kind.name == "policies")
FILES = sorted((ROOT / "policy_data").rglob("*.yml"))


def kind_of(file: Path) -> Kind:
    """The one kind whose pattern fits a file."""
    path = PurePosixPath(file.relative_to(ROOT).as_posix())
    (kind,) = [kind for kind in KINDS if path.full_match(kind.files)]
    return kind


def errors(kind: Kind, text: str) -> list[str]:
    """What an editor would underline in a text, as the path of keys to it."""
    root = load_bytes(text.encode(), "file").root
    return sorted(each.json_path for each in Draft7Validator(schema_of(kind)).iter_errors(root))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_schema_that_is_kept_is_that_of_the_model(kind: Kind) -> None:
    """After a change to the model: make schema."""
    assert kind.path.read_text(encoding="utf-8") == text_of(kind)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_schema_is_one(kind: Kind) -> None:
    """Editors pass over a schema that is not sound without a word."""
    Draft7Validator.check_schema(schema_of(kind))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_no_sound_file_is_underlined(file: Path) -> None:
    """What stands in policy_data fits the schema of its kind."""
    assert errors(kind_of(file), file.read_text(encoding="utf-8")) == []


def test_the_editor_takes_each_file_to_its_schema() -> None:
    """The settings name the schema and the files of every kind."""
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_bytes())

    assert settings["yaml.schemas"] == {f"./schemas/{kind.path.name}": kind.files for kind in KINDS}


def test_every_word_of_a_condition_is_explained() -> None:
    """An operator that is new in the language is not forgotten here."""
    said = {*OPERATOR_WORDS, *BESIDE, *CRITERION}

    assert said == RESERVED


SOUND = """\
title: A policy
version: "2024-01"
source: guide
summary: It decides one thing.
dates: {effective: 2024-01, verified: 2024-02-01}
sections:
  - id: indications
    title: Indications
    kind: indications
    all:
      - {id: severity, text: It hurts., cite: {section: Pain}, average_pain: {at_least: 6}}
"""


def test_the_example_that_is_broken_below_is_sound() -> None:
    """So that each error below comes from its one change."""
    assert errors(POLICIES, SOUND) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("title: A policy", "titel: A policy", ["$", "$"]),
        ("effective: 2024-01", "effective: January", ["$.dates.effective"]),
        ("kind: indications", "kind: indication", ["$.sections[0].kind"]),
        ("    all:", "    al:", ["$.sections[0].al[0]"]),
        ("at_least: 6", "at_leest: 6", ["$.sections[0].all[0].average_pain"]),
        ("text: It hurts., ", "", ["$.sections[0].all[0]"]),
        ("cite: {section: Pain}, ", "", ["$.sections[0].all[0]"]),
        ("id: severity", "id: Severity", ["$.sections[0].all[0].id"]),
    ],
)
def test_a_mistake_is_underlined_where_it_stands(old: str, new: str, expected: list[str]) -> None:
    """A key, a word or a form that the compile step would refuse."""
    assert errors(POLICIES, SOUND.replace(old, new)) == expected
