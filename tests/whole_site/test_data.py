"""The data that others can take from the built site: as its schema says, and enough to evaluate a case."""

import hashlib
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from calc import Library, determine, read_case, read_library
from calc.exchange.as_json import determination_json
from calc.policy.settling import settle
from scripts.compile.canonical.whole import serialise
from scripts.compile.conditions.operators import COMPARATORS

# More of each policy would take long: what is compared is how they are read, which is one for all.
CASES = 6


@pytest.fixture(scope="module")
def folder(site: Path) -> Path:
    """The data of the built site."""
    return site / "data" / "v1"


@pytest.fixture(scope="module")
def schema(folder: Path) -> dict[str, Any]:
    """The schema as it is published."""
    found: dict[str, Any] = json.loads((folder / "schema.json").read_bytes())
    return found


@pytest.fixture(scope="module")
def whole(folder: Path) -> dict[str, Any]:
    """All policies, as they are published."""
    found: dict[str, Any] = json.loads((folder / "policies.json").read_bytes())
    return found


def documents(folder: Path) -> Iterator[tuple[str, Any]]:
    """Every JSON file but the schema."""
    for path in sorted(folder.rglob("*.json")):
        if path.name != "schema.json":
            yield path.relative_to(folder).as_posix(), json.loads(path.read_bytes())


def test_the_schema_is_one(schema):
    """Of the draft that it names."""
    Draft202012Validator.check_schema(schema)


def test_every_file_is_as_the_schema_says(folder, schema):
    """A key that is new or gone is seen here first: the schema and the changes on the page of the data follow it."""
    validator = Draft202012Validator(schema)
    found = {name: [each.json_path for each in validator.iter_errors(each)] for name, each in documents(folder)}

    assert len(found) > 10
    assert {name: errors[:5] for name, errors in found.items() if errors} == {}


@pytest.mark.parametrize(
    "broken",
    [
        lambda policy: policy.pop("version"),
        lambda policy: policy.update(titel="A title"),
        lambda policy: policy["dates"].update(effective="January"),
        lambda policy: policy["sections"][0]["items"][0].update(op="perhaps"),
        lambda policy: policy["sections"][0]["items"][0].pop("cite"),
    ],
)
def test_the_schema_sees_what_is_wrong(folder, schema, broken):
    """A key that is missing, one that there is not, a form, an operator, a criterion without its source."""
    document = json.loads((folder / "policies/nia/cg-300.json").read_bytes())
    broken(document["policies"]["nia/cg-300"])

    assert not Draft202012Validator(schema).is_valid(document)


def test_the_schema_knows_each_comparison(schema):
    """Those of the compiler."""
    assert schema["$defs"]["comparator"]["enum"] == [*COMPARATORS]


def test_the_files_of_the_policies_are_those_of_the_index(folder, whole):
    """Each with the digest of what is there."""
    index = json.loads((folder / "index.json").read_bytes())
    found = {each["file"]: each["sha256"] for each in index["files"]}

    assert {each["id"] for each in index["policies"]} == {*whole["policies"]}
    assert found == {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.suffix in {".json", ".csv"} and path.name not in {"index.json", "schema.json"}
    }


def test_the_hash_of_a_policy_can_be_worked_out_anew(whole):
    """As the schema says that it is made."""
    for policy in whole["policies"].values():
        own = {key: value for key, value in policy.items() if key != "hash"}

        assert hashlib.sha256(serialise(own).encode()).hexdigest() == policy["hash"]


def test_a_policy_alone_comes_to_what_all_of_them_come_to(folder, whole):
    """Its first worked cases: the same outcomes, the same status of each criterion, the same that is missing."""
    together = read_library(whole)
    for name in whole["policies"]:
        document = json.loads((folder / f"policies/{name}.json").read_bytes())
        alone, cases = read_library(document), document["cases"].get(name, [])

        assert cases == whole["cases"].get(name, [])
        for case in cases[:CASES]:
            assert determined(alone, name, case) == determined(together, name, case), (name, case["id"])


def determined(library: Library, name: str, case: dict[str, Any]) -> Any:
    checked, problems = read_case(library.vocabulary, case["answers"])
    policy = library.in_force(name, checked.service)
    assert not problems
    return determination_json(determine(policy, settle(policy, checked).case))


def test_calc_takes_the_file_as_it_was_downloaded(folder, tmp_path):
    """The command line, with that one file and a case out of it, in an empty folder."""
    (tmp_path / "policy.json").write_bytes((folder / "policies/nia/cg-300.json").read_bytes())
    case = json.loads((tmp_path / "policy.json").read_bytes())["cases"]["nia/cg-300"][0]
    (tmp_path / "case.json").write_text(json.dumps(case["answers"]))
    command = [sys.executable, "-m", "calc", "--policies", "policy.json", "check", "nia/cg-300", "--case", "case.json"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    assert done.stderr == ""
    assert "Published criteria met" in done.stdout
