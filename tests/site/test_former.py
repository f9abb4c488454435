"""Permalinks of what was renamed or retired, in a scratch copy of the data."""

import json
from pathlib import Path

import pytest
import yaml

from tests.site.html_tree import Page, text
from tests.site.scratch import (
    MOVED_PAGE,
    NEW,
    NEW_PAGE,
    RENAMED,
    RETIRED,
    RETIRED_PAGE,
    ROOT,
    Scratch,
    changed_site,
)
from tests.site.test_permalinks import ids, landing

pytestmark = pytest.mark.slow


@pytest.fixture
def scratch(tmp_path: Path) -> Scratch:
    """A fresh copy of the data."""
    return Scratch.copied(tmp_path)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site in which things moved and were retired."""
    return changed_site(tmp_path_factory)


def problems(scratch: Scratch) -> list[tuple[str, int, str]]:
    """The permalinks that lead nowhere, by place."""
    return [(each.file, each.line, each.found) for each in scratch.compile().problems]


def test_a_renamed_criterion_fails_the_build(scratch: Scratch):
    """The published permalink is named, with its file and line."""
    scratch.rename()
    lost = f"the published permalink {RENAMED} leads nowhere"
    assert ("policy_data/permalinks.yml", scratch.line(RENAMED), lost) in problems(scratch)


def test_a_retired_criterion_fails_the_build(scratch: Scratch):
    """And so does a page that is gone, with each place on it."""
    scratch.retire()
    found = problems(scratch)
    for link in (RETIRED, RETIRED_PAGE, f"{RETIRED_PAGE}#medicare"):
        lost = f"the published permalink {link} leads nowhere"
        assert ("policy_data/permalinks.yml", scratch.line(link), lost) in found


def test_a_renamed_criterion_says_where_it_went(built: Path):
    """Under its old id, with a link, the id that letters cite it by, and the reason."""
    page = Page((built / "policies/nia/cg-300/index.html").read_text())
    place = page.one("li", id=RENAMED.partition("#")[2])

    assert text(place).startswith("acute-radicular.severity (NIA-300 B.2.3) moved to “The pain disables the patient")
    assert text(place).endswith("The word was too narrow.")
    assert [each.get("href") for each in place.iter("a")] == [f"#{NEW.partition('#')[2]}"]


def test_a_retired_criterion_says_so(built: Path):
    """With the version and the reason, whatever that holds."""
    place = Page((built / "policies/nia/cg-300/index.html").read_text()).one("li", id="imaging")

    words = "was retired in version 2024-01. It is <b>no longer</b> asked for."
    assert text(place) == f"imaging (NIA-300 G.2) {words}"


def test_a_page_that_moved_leads_on(built: Path):
    """By itself, by a link, and with each place that was on it."""
    page = Page((built / "policies" / MOVED_PAGE / "index.html").read_text())
    target = "../../../policies/pacificsource/manual-treatment/"

    assert page.one("meta", http_equiv="refresh").get("content") == f"0; url={target}"
    assert page.one("p", data_moved="").find("a").get("href") == target
    assert page.one("li", id="unproven").find("a").get("href") == f"{target}#unproven"
    assert (built / "policies" / NEW_PAGE / "index.html").is_file()


def test_a_page_that_was_retired_says_so(built: Path):
    """Also for each place that was on it; the search does not find it."""
    page = Page((built / "policies" / RETIRED_PAGE / "index.html").read_text())

    assert "was retired in version 2. The payer withdrew the policy." in text(page.classed("lead")[0])
    assert "was retired in version 2" in text(page.one("li", id="medicare"))
    entries = json.loads((built / "search/search_index.json").read_text())["docs"]
    assert [entry for entry in entries if RETIRED_PAGE in entry["location"]] == []


def test_every_permalink_still_lands(built: Path):
    """Each one that was ever published is an id on the page that its address names."""
    recorded = yaml.safe_load((ROOT / "policy_data" / "permalinks.yml").read_text("utf-8"))["permalinks"]
    there: dict[str, set[str]] = {}
    for link in recorded:
        page, _, anchor = link.partition("#")
        if page not in there:
            there[page] = {"", *landing(built, page)}
        assert anchor in there[page], link


def test_worked_cases_move_and_are_retired_with_their_policy(built: Path):
    """Their page leads on to the new one, or says what became of it; so does each case by its old address."""
    moved = Page((built / "policies" / MOVED_PAGE / "cases/index.html").read_text())
    old = next(each for each in ids(built / "policies" / NEW_PAGE / "cases/index.html") if each.startswith("case-"))
    target = "../../../../policies/pacificsource/manual-treatment/cases/"
    assert moved.one("meta", http_equiv="refresh").get("content") == f"0; url={target}"
    assert moved.one("li", id=old).find("a").get("href") == f"{target}#{old}"
    former = Page((built / "policies" / MOVED_PAGE / "index.html").read_text()).one("li", id=old)
    assert former.find("a").get("href") == f"../../../policies/pacificsource/manual-treatment/cases/#{old}"

    retired = Page((built / "policies" / RETIRED_PAGE / "cases/index.html").read_text())
    assert "was retired in version 2. The payer withdrew the policy." in text(retired.classed("lead")[0])


def test_no_id_stands_twice_on_a_changed_page(built: Path):
    """The old ids stand beside the new ones."""
    for page in ("nia/cg-300", MOVED_PAGE, RETIRED_PAGE, NEW_PAGE):
        found = ids(built / "policies" / page / "index.html")
        assert sorted(found) == sorted(set(found))


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("nia-300-b.2.3", "policies/nia/cg-300/#acute-radicular.pain"),
        ("nia-300-g.2", "policies/nia/cg-300/#imaging"),
        ("pacificsource-manual-c", "policies/pacificsource/manual-treatment/#unproven"),
        ("kaiser-wa-massage-a", "policies/kaiser-wa/massage-therapy/#medicare"),
    ],
)
def test_the_ids_of_letters_follow(built: Path, name: str, target: str):
    """To the new place, or to what says that there is none."""
    page = Page((built / "c" / name / "index.html").read_text())
    assert page.one("meta", http_equiv="refresh").get("content") == f"0; url=../../{target}"


def test_what_moved_keeps_its_id_on_the_page(built: Path):
    """The criterion under its new name is still NIA-300 B.2.3."""
    place = Page((built / "policies/nia/cg-300/index.html").read_text()).one("li", id=NEW.partition("#")[2])
    assert "NIA-300 B.2.3" in text(place)
