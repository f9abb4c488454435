"""What a page says about itself, to people with many tabs, to search engines and to screen readers."""

from collections import Counter

from tests.site.html_tree import Page, text

SHORTEST_DESCRIPTION = 40


def title(page: Page) -> str:
    return text(page.one("title"))


def description(page: Page) -> str:
    return str(page.one("meta", name="description").get("content"))


def repeated(texts: list[str]) -> list[str]:
    return [each for each, times in Counter(texts).items() if times > 1]


def test_every_page_has_a_title_of_its_own(pages):
    """A list of tabs or of results tells pages apart by nothing else."""
    titles = [title(page) for page in pages.values()]

    assert "" not in titles
    assert repeated(titles) == []


def test_no_title_says_the_name_of_the_site_twice(pages):
    """The theme puts it behind each title."""
    halves = [title(page).split(" - ") for page in pages.values()]

    assert [each for each in halves if len(set(each)) < len(each)] == []


def test_every_page_has_a_description_of_its_own(pages):
    """A sentence that says what is on it."""
    descriptions = [description(page) for page in pages.values()]

    assert [each for each in descriptions if len(each) < SHORTEST_DESCRIPTION] == []
    assert repeated(descriptions) == []


def test_every_page_has_one_main_heading(pages):
    """One h1, with words in it."""
    headings = {path: [text(each) for each in page.all("h1")] for path, page in pages.items()}

    assert {path: found for path, found in headings.items() if len(found) != 1 or not found[0]} == {}
