"""The page of one procedure code, and the table of all."""

import json
from base64 import urlsafe_b64decode
from urllib.parse import urlsplit

import pytest

from scripts.site.codes.pages import code_pages, render_code, render_codes
from scripts.site.data import Library
from scripts.site.view import View
from tests.site.html_tree import Page, text
from tests.site.library import CITE

SAID = {"text": "Two levels a day.", "cite": CITE, "criteria": ["acute.severity"]}


@pytest.fixture
def code_page(data):
    """Renders the page of a code from the data as it then is."""
    return lambda code: Page(render_code(View(Library(data), lambda source: f"/{source}"), code))


@pytest.fixture
def table(data):
    """Renders the table of all codes from the data as it then is."""
    return lambda: Page(render_codes(View(Library(data), lambda source: f"/{source}")))


def second(data, **changed):
    """Another policy of the same payer with the same codes."""
    data["policies"]["acme/two"] = {**data["policies"]["acme/one"], "id": "acme/two", "title": "Trials", **changed}


def statements(page: Page) -> list[str]:
    return [text(each) for each in page.all("li")]


def test_each_code_of_a_policy_has_a_page(data):
    """At an address in lower case, since that is how addresses are typed."""
    data["policies"]["acme/one"]["codes"][0]["codes"] = ["0213T"]

    assert [path for path, _ in code_pages(Library(data))] == ["codes/0213t.md", "codes/62322.md", "codes/64480.md"]


def test_what_a_policy_says_stands_with_its_place_and_its_criteria(code_page, policy):
    """The link is named as letters cite the criterion; one without such a name is called by its id."""
    policy["codes"][0]["says"] = [SAID]
    page = code_page("62320")

    assert statements(page) == ["Two levels a day. Source: ACME_1, Indications: first bullet Criteria: acute.severity"]
    assert page.one("a", href="/policies/acme/one.md#acute.severity") is not None


def test_what_is_said_of_another_code_is_left_out(code_page, policy):
    """A statement can be about some of its group."""
    policy["codes"][0]["says"] = [{**SAID, "codes": ["64480"]}]

    assert (statements(code_page("62320")), len(statements(code_page("64480")))) == ([], 1)


def test_a_code_that_is_only_listed(code_page, policy):
    """That nothing more is said is said."""
    policy["codes"][0]["only_listed"] = ["62320"]

    assert statements(code_page("62320"))[0].startswith("Lists the code, and says no more about it.")


def test_an_add_on_code_is_marked(code_page):
    """As in every list of codes."""
    assert text(code_page("64480").classed("lead")[0]) == "Each further level add-on code"


def test_the_checker_takes_over_what_the_code_answers(code_page, data):
    """In the form of a shared case of this version of the policy, and in words beside the link."""
    data["codes"]["62322"]["answers"] = {"region": "lumbar", "unused": True}
    page = code_page("62322")
    [link] = [each for each in page.classed("jump") if text(each).startswith("Check a case")]
    fragment = urlsplit(link.get("href")).fragment.removeprefix("answers=")

    assert json.loads(urlsafe_b64decode(fragment + "=" * (-len(fragment) % 4))) == {
        "policy": "acme/one",
        "version": "2023-01",
        "answers": {"region": "lumbar"},
    }
    assert "Taken over from the code: Region: Lumbar." in text(page.root)


def test_a_code_that_answers_nothing_leads_to_the_checker(code_page):
    """Nothing is filled in that the code leaves open."""
    page = code_page("62320")

    assert page.one("a", href="/policies/acme/one.md#section_checker") is not None
    assert "Taken over" not in text(page.root)


def test_of_two_policies_of_a_payer_it_is_said_which_is_meant(code_page, data, policy):
    """Each says in its own data what it is for."""
    policy["beside"] = [{"policy": "acme/two", "text": "For injections.", "cite": CITE}]
    second(data, beside=[{"policy": "acme/one", "text": "For trials.", "cite": CITE}])
    [which] = code_page("62320").classed("which")

    assert [text(each).split(". ")[0] for each in which.iter("dd")] == ["For injections", "For trials"]


def test_policies_of_two_payers_are_no_choice(code_page, data):
    """The patient's payer settles it."""
    second(data, payer="other", beside=[{"policy": "acme/one", "text": "For trials.", "cite": CITE}])

    assert code_page("62320").classed("which") == []


def test_the_table_has_each_code_with_its_policies_by_payer(table, data):
    """One row for a code, however many policies and groups name it."""
    second(data)
    rows = [[text(cell) for cell in row] for row in table().all("tr")[1:]]

    assert rows[0] == ["62320", "Neck injection", "Acme Health: Injections (ACME_1), Trials (ACME_1)"]
    assert len(rows) == len({"62320", "62322", "64480"})


def test_the_table_names_the_policies_without_codes(table, data):
    """Whoever looks for one by its code does not find it here."""
    second(data, codes=[])

    assert "Our copies of these name no codes: Trials (ACME_1) (Acme Health)." in text(table().root)
