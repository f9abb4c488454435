"""A policy whose every text is hostile, from its YAML to the page as a reader sees it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, Page, expect

from scripts.compile.compiler import compile_data
from scripts.serve.server import serving
from tests.browser.checker_page import show_list
from tests.compile.conftest import FILES
from tests.site.hostile import with_every_text
from tests.site.scratch import ROOT, environment

pytestmark = pytest.mark.browser

HOSTILE = (
    "</title></article><script>ran.push('script')</script><img src=x onerror=ran.push('image')> \"' onclick=ran.push() "
    "[[ 1 / 0 ]] [% raw %] {{ 7 * 7 }} {% for %} **bold** [a](javascript:ran.push('link')) &lt;b&gt; <!-- # `code` \\"
)
PATH = "policies/nia/one/"
EVERYWHERE = ["", "policies/", "policies/nia/", PATH, "privacy/"]
PICTURE = "img[src*='/images/checker-']"
CAME_IN = f"article :is(script, img:not({PICTURE}), [onclick], [onerror], a[href^='javascript:'], a[href^='ran'])"


@pytest.fixture(scope="module")
def url(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site made of the small data tree, all its texts hostile."""
    folder = tmp_path_factory.mktemp("hostile")
    for file, text in FILES.items():
        path = folder / "policy_data" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            yaml.safe_dump(with_every_text(yaml.safe_load(text), HOSTILE), allow_unicode=True, sort_keys=False), "utf-8"
        )
    compiled = compile_data(folder / "policy_data")
    assert compiled.text, "\n".join(map(str, compiled.problems))
    (folder / "policies.json").write_text(compiled.text, "utf-8")
    with environment({"POLICIES": str(folder / "policies.json"), "BUNDLE": str(ROOT / "build" / "assets")}):
        config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder / "site"), strict=True)
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    with serving(folder / "site") as server:
        yield server.url


@pytest.fixture(params=[False, True], ids=["with its policy", "without a policy"])
def reader(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page; once without the Content-Security-Policy, which may not be all that keeps it harmless."""
    with browser.new_context(bypass_csp=request.param) as context:
        context.add_init_script("window.ran = []")
        yield context.new_page()


@pytest.mark.parametrize("path", EVERYWHERE, ids=[path or "home" for path in EVERYWHERE])
def test_no_text_becomes_markup_or_runs(reader: Page, url: str, path: str) -> None:
    """On any page that shows it."""
    dialogs: list[str] = []
    reader.on("dialog", lambda dialog: dialogs.append(dialog.message))
    reader.goto(url + path)
    reader.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")

    assert reader.evaluate("ran") == []
    assert dialogs == []
    assert reader.locator(CAME_IN).count() == 0
    assert "49" not in reader.locator("h1").inner_text()


def test_the_texts_are_shown_as_they_were_written(reader: Page, url: str) -> None:
    """Each character of them."""
    reader.goto(url + PATH)

    expect(reader.get_by_role("heading", level=1)).to_have_text(HOSTILE)
    expect(reader.locator('[id="limits.yearly"], [id="yearly"]').first).to_contain_text(HOSTILE)


def test_the_search_shows_them_as_text_too(reader: Page, url: str) -> None:
    """It puts together what it shows by itself."""
    reader.goto(url)
    box = reader.get_by_role("textbox", name="Search")
    box.click()
    expect(reader.locator(".md-search-result__meta")).to_have_text("Type to start searching")
    box.press_sequentially("raw")
    expect(reader.locator(".md-search-result__link").first).to_be_visible()

    assert reader.evaluate("ran") == []
    assert reader.locator(".md-search-result :is(script, img, [onerror])").count() == 0


def test_a_hostile_question_can_be_answered(reader: Page, url: str) -> None:
    """What scripts of the page copy from one place to another stays text."""
    reader.goto(url + PATH)
    show_list(reader)
    reader.locator("[data-question] input[type=radio]").first.press("Space")
    reader.get_by_role("button", name="Clear answers").click()

    assert reader.evaluate("ran") == []
    assert reader.locator(CAME_IN).count() == 0


def test_the_data_of_the_page_is_what_was_compiled(url: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Or the rest would look at something else."""
    folder = max(tmp_path_factory.getbasetemp().glob("hostile*"))
    policy = json.loads((folder / "policies.json").read_bytes())["policies"]["nia/one"]

    assert policy["title"] == HOSTILE
