"""The index of the finder."""

from typing import Any

import pytest

from scripts.bundle.finding.index import index
from tests.site.library import library


@pytest.fixture
def data() -> dict[str, Any]:
    """The small library, with a family and citation ids."""
    data = library()
    family = {"id": "epidural", "name": "Epidural", "policies": ["acme/one"], "places": []}
    data["families"] = {"procedures": [{**family, "also_called": [{"name": "ESI"}]}], "conditions": []}
    data["citations"] = {"ACME-1": "acme/one", "ACME-1 A.1": "acme/one#acute"}
    return data


def entries(data: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    """The entries of a kind."""
    return [each for each in index(data)["entries"] if each["kind"] == kind]


def test_a_code_has_our_label_and_the_titles_of_its_groups(data) -> None:
    """Which say the region, in another word than the label may use."""
    (code,) = [each for each in entries(data, "code") if each["title"] == "62320"]
    title = data["policies"]["acme/one"]["codes"][0]["title"]
    assert (code["page"], code["under"]) == ("codes/62320", "Neck injection")
    assert title in code["text"]


def test_a_code_that_no_policy_lists_is_not_here(data) -> None:
    """It may be described for another reason."""
    data["codes"]["99999"] = {"code": "99999", "label": "Another", "system": "CPT", "add_on": False}
    assert "99999" not in index(data)["codes"]


def test_a_family_is_found_by_its_other_names(data) -> None:
    """Which are shown too: whoever typed one sees why."""
    (family,) = entries(data, "procedure")
    assert (family["names"], family["under"], family["page"]) == (["Epidural", "ESI"], "ESI", "procedures/epidural")


def test_a_policy_is_found_by_its_number_in_any_form(data) -> None:
    """Whole, without its beginning, and without full stops."""
    data["policies"]["acme/one"]["number"] = "ACME_CG_1.5"
    (policy,) = entries(data, "policy")
    assert policy["names"][1:] == ["ACME_CG_1.5", "CG_1.5", "ACME_CG_15", "ACME-1"]


def test_a_criterion_leads_to_its_place_and_carries_its_citation_id(data) -> None:
    """Every criterion at every depth."""
    found = {each["place"]: each for each in entries(data, "criterion")}
    assert found["acute"]["names"] == ["ACME-1 A.1"]
    assert (found["acute"]["page"], "acute.severity" in found) == ("policies/acme/one", True)


def test_definitions_and_readings_are_there(data) -> None:
    """With their text and the options."""
    assert [each["place"] for each in entries(data, "definition")] == ["therapy"]
    assert len(entries(data, "reading")) == len(data["policies"]["acme/one"]["readings"])


def test_who_is_no_payer_is_not_among_the_payers(data) -> None:
    """The sentence for what is not here names payers alone."""
    data["payers"]["acme"]["publishes"] = "code_overviews"
    assert index(data)["payers"] == []
