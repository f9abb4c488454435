"""The pages of the calculators: complete without scripts, and their examples are true."""

import pytest

from calc import read_library
from calc.calculators.catalog import CALCULATORS
from scripts.site.calculators.described import DESCRIBED
from scripts.site.calculators.examples import Example
from scripts.site.calculators.pages import calculators, render_calculator, render_calculators, work_out
from scripts.site.data import Library
from scripts.site.generated import generated
from scripts.site.view import View
from tests.policy_data.test_worked_cases import compiled
from tests.site.html_tree import Page
from tests.site.library import library

EXAMPLES = [(name, each) for name, described in DESCRIBED.items() for each in described.examples]


@pytest.fixture(scope="module")
def view() -> View:
    """The policies of the reference, as seen from some page."""
    return View(Library(compiled()), lambda source: f"/{source}")


@pytest.mark.parametrize(("name", "example"), EXAMPLES, ids=[f"{name}: {each.title}" for name, each in EXAMPLES])
def test_a_worked_example_comes_out_as_it_says(view: View, name: str, example: Example) -> None:
    """Its sentence was worked out by hand."""
    found = work_out(view.library, CALCULATORS[name], read_library(view.library.data), example)
    assert found.result.headline == example.expected


def test_each_calculator_is_described() -> None:
    """None is left out of the list, and none is in it that is not there."""
    assert list(DESCRIBED) == list(CALCULATORS)


def test_a_calculator_without_its_figures_has_no_page() -> None:
    """A policy that is published alone may name no timed code."""
    alone = Library(library())
    assert list(calculators(alone)) == []
    assert not [path for path, _ in generated(alone) if path.startswith("calculators/")]


def test_the_list_leads_to_each(view: View) -> None:
    """With one sentence for each."""
    page = Page(render_calculators(view))
    assert [each.get("href") for each in page.all("a")] == [f"/calculators/{name}.md" for name in CALCULATORS]


@pytest.mark.parametrize("name", CALCULATORS)
def test_what_is_cited_leads_to_its_place(view: View, name: str) -> None:
    """Each figure can be followed to the criterion or table that it comes from."""
    page = Page(render_calculator(view, name))
    cited = [each for each in page.all("a") if each.get("data-cited")]
    assert cited
    for each in cited:
        policy, _, anchor = str(each.get("data-cited")).partition("#")
        assert each.get("href") == f"/policies/{policy}.md#{anchor}"
