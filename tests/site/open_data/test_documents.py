"""The JSON files: what each holds, and what it leaves to the others."""

import copy
import hashlib

import pytest

from scripts.site.data import Library
from scripts.site.open_data.documents import READING_A_CASE, alone, index, policy_file, sources_of, whole

DIGESTS = {"policies/acme/one.json": "0", "policies/other/two.json": "1"}


@pytest.fixture
def two(data):
    """The library with a second policy, of another payer, source and code."""
    other = copy.deepcopy(data["policies"]["acme/one"]) | {"id": "other/two", "payer": "other", "source": "theirs"}
    data["policies"]["other/two"] = other
    data["payers"]["other"] = {"id": "other", "name": "Other"}
    data["sources"]["theirs"] = {"id": "theirs", "title": "Theirs", "file": "theirs.txt"}
    data["cases"]["other/two"] = []
    data["citations"] = {"A": "acme/one", "A A.1": "acme/one#acute", "O": "other/two"}
    data |= {"contradictions": [], "history_selections": {}}
    data["permalinks"] = [{"link": "other/two#old", "retired_in": "2", "because": "It is gone."}]
    return data


def test_the_file_of_a_policy_holds_that_policy_alone(two):
    """With its own cases, payer, citations and former places."""
    found = alone(Library(two), "acme/one")

    assert [*found["policies"]] == ["acme/one"]
    assert [*found["payers"]] == ["acme"]
    assert [*found["cases"]] == ["acme/one"]
    assert [*found["citations"]] == ["A", "A A.1"]
    assert found["permalinks"] == []


def test_what_a_case_is_read_with_is_there_whole(two):
    """A case is read alike, whatever it is held against: questions of other policies included."""
    found = alone(Library(two), "acme/one")

    assert {key: found[key] for key in READING_A_CASE} == {key: two[key] for key in READING_A_CASE}


def test_every_source_that_is_cited_is_described(two):
    """Also one that is cited in the depth of a condition, and in a former version."""
    older = copy.deepcopy(two["policies"]["acme/one"])
    older["sections"][0]["node"]["of"][0]["cite"]["source"] = "theirs"
    two["older"] = {"acme/one": [older]}

    assert {"guide", "theirs"} <= {*alone(Library(two), "acme/one")["sources"]}
    assert "theirs" not in alone(Library({**two, "older": {}}), "acme/one")["sources"]


def test_sources_are_found_wherever_they_are_cited():
    """In a list, in an object, in both; and no text is taken for one."""
    assert {*sources_of({"source": "a", "of": [{"cite": {"source": "b", "section": "source"}}]})} == {"a", "b"}


def test_the_whole_is_what_was_compiled(two):
    """Not a key is lost or changed."""
    assert {**whole(Library(two)), **two} == whole(Library(two))


def test_the_index_names_each_policy_with_its_file_and_the_digest(two):
    """So that who keeps a copy sees what changed without taking all of it."""
    digests = {policy_file(name): hashlib.sha256(name.encode()).hexdigest() for name in two["policies"]}
    found = {each["id"]: each for each in index(Library(two), digests)["policies"]}

    assert [*found] == ["acme/one", "other/two"]
    assert found["other/two"]["file"] == "policies/other/two.json"
    assert found["other/two"]["sha256"] == digests["policies/other/two.json"]


def test_the_index_says_what_became_of_a_policy_that_is_gone(two):
    """Of whole policies; of places on a page, the file of its policy says it."""
    gone = {"link": "acme/old", "moved_to": "acme/one", "because": "It has another title."}
    two["permalinks"].append(gone)

    assert index(Library(two), DIGESTS)["permalinks"] == [gone]


def test_each_file_points_at_the_schema_from_where_it_stands(two):
    """The address holds on the web and in a folder alike."""
    assert alone(Library(two), "acme/one")["$schema"] == "../../schema.json"
    assert whole(Library(two))["$schema"] == "schema.json"


def test_each_file_says_what_may_be_done_with_it(two):
    """Also one that was passed on alone."""
    library = Library(two)
    said = [found["about"] for found in (whole(library), alone(library, "acme/one"), index(library, DIGESTS))]

    assert {each["license"] for each in said} == {"CC-BY-4.0"}
    assert all("American Medical Association" in each["trademark"] for each in said)
