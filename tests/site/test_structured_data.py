"""What pages say of themselves to programs."""

import json

import pytest

from scripts.site.data import Library
from scripts.site.structured_data import structured_data


def local(path: str) -> str:
    return ""


def on_the_web(path: str) -> str:
    return f"https://site.invalid/{path}"


def test_the_page_of_a_policy_is_about_a_procedure_with_its_codes(data):
    """And says when we last held it against its source."""
    found = json.loads(structured_data(Library(data), "policies/acme/one.md", local))

    assert (found["@type"], found["name"], found["lastReviewed"]) == ("MedicalWebPage", "Injections", "2023-02-01")
    assert [code["codeValue"] for code in found["about"]["code"]] == ["62320", "64480", "62322"]
    assert found["isBasedOn"]["name"] == "The Acme guide"


def test_the_page_of_the_data_is_a_dataset_with_its_license(data):
    """As search engines for data look for it."""
    found = json.loads(structured_data(Library(data), "data/index.md", on_the_web))

    assert found["@type"] == "Dataset"
    assert found["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert found["distribution"][0]["contentUrl"] == "https://site.invalid/data/v1/policies.json"


@pytest.mark.parametrize("page", ["policies/acme/one.md", "data/index.md"])
def test_a_site_that_is_not_on_the_web_names_no_address(data, page):
    """One of this machine would be of no use to anybody."""
    assert "url" not in structured_data(Library(data), page, local).lower().replace("license", "")


def test_any_other_page_has_none(data):
    """Rather than one that says nothing."""
    assert structured_data(Library(data), "index.md", on_the_web) == ""


def test_no_text_of_the_data_ends_the_element(data, policy):
    """It comes back as it was, all the same."""
    policy["title"] = "</script><script>alert(1)</script> & <!--"
    found = structured_data(Library(data), "policies/acme/one.md", local)

    assert {*"<>&"}.isdisjoint(found)
    assert json.loads(found)["name"] == policy["title"]
