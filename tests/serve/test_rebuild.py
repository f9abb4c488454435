"""The site follows the data, and stays up when the data is wrong."""

import shutil
from contextlib import chdir
from pathlib import Path
from threading import Event

import pytest

from scripts.compile.__main__ import main as compile_main
from scripts.new_policy.identity import PolicyId
from scripts.new_policy.scaffold import scaffold
from scripts.serve.live import Builds
from scripts.serve.pages import build_pages, unchanged
from scripts.serve.rebuild import Places, Rebuild
from scripts.serve.watch import Watch, watching
from tests.new_policy.test_new_policy import POLICY_DATA, TODAY
from tests.site.bundle import write_bundle

POLICY = "policies/acme/back-massage.yml"
ENOUGH = 300  # seconds, also where the machine is busy with other things


def within(folder: Path) -> Places:
    """The places in a folder."""
    return Places(folder / "site", folder / "policy_data", folder / "policies.json", folder / "work")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two made-up policies and the site that was built from them, in a folder of their own."""
    folder = tmp_path_factory.mktemp("built")
    places = within(folder)
    apart = shutil.ignore_patterns("policies", "cases", "permalinks.yml", "citations.yml", "families.yml")
    shutil.copytree(POLICY_DATA, places.data, ignore=apart)
    for name in ("acme/back-massage", "acme/foot-massage"):
        scaffold(places.data, PolicyId.read(name), TODAY)
    compile_main(["--data", str(places.data), "--out", str(places.policies)])
    with chdir(POLICY_DATA.parent):
        build_pages(places.site, places.policies, write_bundle(folder / "bundle"), ())
    return folder


@pytest.fixture
def places(built: Path, tmp_path: Path, monkeypatch) -> Places:
    """A copy of them, free to change."""
    monkeypatch.chdir(POLICY_DATA.parent)
    shutil.copytree(built, tmp_path, dirs_exist_ok=True)
    return within(tmp_path)


@pytest.fixture
def rebuild(places: Places) -> Rebuild:
    """What follows a change in those places."""
    return Rebuild(places, Builds())


def edit(places: Places, old: str, new: str) -> None:
    """Change the policy."""
    file = places.data / POLICY
    file.write_text(file.read_text().replace(old, new))


def page(places: Places, policy: str = "acme/back-massage") -> str:
    return (places.site / "policies" / policy / "index.html").read_text()


def test_a_change_shows_on_its_page(rebuild: Rebuild, places: Places) -> None:
    """And open pages are told of a new build."""
    edit(places, "ordinary activities", "a hobby")
    changed = rebuild.data_changed()

    assert (changed, rebuild.builds.last, "Pain keeps the patient from a hobby." in page(places)) == (True, 1, True)


def test_pages_that_did_not_change_are_not_built_again(rebuild: Rebuild, places: Places) -> None:
    """A mark on another policy's page is still there afterwards."""
    other = places.site / "policies/acme/foot-massage/index.html"
    other.write_text("as it was")
    edit(places, "ordinary activities", "a hobby")
    rebuild.data_changed()

    assert page(places, "acme/foot-massage") == "as it was"


def test_the_checker_starts_with_the_new_data(rebuild: Rebuild, places: Places) -> None:
    """The snapshot of the calculator holds the old data, so it has to start without it."""
    engine = places.site / "assets/engine"
    engine.mkdir()
    for name in ("policies-12ab.json", "snapshot-34cd.bin"):
        (engine / name).write_text("old")
    edit(places, "ordinary activities", "a hobby")
    rebuild.data_changed()

    assert {path.name: path.read_text() for path in engine.iterdir()} == {
        "policies-12ab.json": places.policies.read_text()
    }


def test_the_finder_looks_through_the_new_data(rebuild: Rebuild, places: Places) -> None:
    """Under the name that the pages know its index by."""
    index = places.site / "assets/finder-12ab.json"
    index.write_text("old")
    edit(places, "ordinary activities", "a hobby")
    rebuild.data_changed()

    assert "a hobby" in index.read_text()
    assert [path.name for path in index.parent.glob("finder*")] == [index.name]


def test_a_new_policy_gets_its_page(rebuild: Rebuild, places: Places) -> None:
    """And the page of its payer links to it."""
    scaffold(places.data, PolicyId.read("acme/hand-massage"), TODAY)
    rebuild.data_changed()

    assert "Hand massage" in page(places, "acme/hand-massage")
    assert "hand-massage/" in page(places, "acme")


def test_an_error_is_printed_and_the_old_site_stays(rebuild: Rebuild, places: Places, capsys) -> None:
    """With file, line, field and what is accepted."""
    before = page(places)
    edit(places, "kind: indications", "kind: indication")
    changed = rebuild.data_changed()

    assert (changed, rebuild.builds.last, page(places)) == (False, 0, before)
    assert "back-massage.yml:17: sections[0].kind: “indication” is not accepted here" in capsys.readouterr().err


def test_the_search_still_finds_the_other_pages(rebuild: Rebuild, places: Places) -> None:
    """A build of one page would write an index of one page."""
    before = (places.site / "search/search_index.json").read_bytes()
    edit(places, "ordinary activities", "a hobby")
    rebuild.data_changed()

    assert (places.site / "search/search_index.json").read_bytes() == before


def test_a_page_that_cannot_be_built_leaves_the_old_one(rebuild: Rebuild, places: Places, monkeypatch, capsys) -> None:
    """Whatever the fault is, the server lives on and says so."""

    def fail(*_: object) -> None:
        raise KeyError("a fault of ours")

    before = page(places)
    monkeypatch.setattr("scripts.serve.rebuild.build_pages", fail)
    edit(places, "ordinary activities", "a hobby")
    rebuild.data_changed()

    assert (page(places), "a fault of ours" in capsys.readouterr().err) == (before, True)


def test_saving_a_file_is_enough(rebuild: Rebuild, places: Places, monkeypatch) -> None:
    """The watch sees it and rebuilds; the build of everything, which takes the project's own folders, is left out."""
    begun, built = Event(), Event()
    monkeypatch.setattr(Rebuild, "warm_up", lambda _: begun.set())
    monkeypatch.setattr(Rebuild, "start_whole", lambda _: built.set())
    with watching(Watch(rebuild, (places.data,))):
        assert begun.wait(ENOUGH)
        edit(places, "ordinary activities", "a hobby")
        assert built.wait(ENOUGH)

    assert "from a hobby" in page(places)


COMPILED = {"format": 1, "questions": {"a": 1}, "policies": {"x/one": 1, "x/two": 1}, "cases": {"x/one": []}}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, {"x/one", "x/two"}),
        ({"policies": {"x/one": 2, "x/two": 1}}, {"x/two"}),
        ({"cases": {"x/one": [1]}}, {"x/two"}),
        ({"older": {"x/two": [1]}}, {"x/one"}),
        ({"policies": {"x/one": 1, "x/two": 1, "x/three": 1}}, {"x/one", "x/two"}),
        ({"questions": {"a": 2}}, set()),
    ],
)
def test_a_page_stays_when_nothing_it_shows_changed(change, expected) -> None:
    """Its policy, its cases, its older versions, and the vocabulary that all share."""
    assert unchanged(COMPILED, {**COMPILED, **change}) == expected
