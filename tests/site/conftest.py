"""A policy page rendered from the small library, as a tree."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from scripts.site.cases_page import render_cases
from scripts.site.data import Library
from scripts.site.policy_page import render_policy
from scripts.site.view import View
from tests.site.html_tree import Page
from tests.site.library import library

type Render = Callable[..., Page]


@pytest.fixture
def data() -> dict[str, Any]:
    """The small library, free to change."""
    return library()


@pytest.fixture
def policy(data) -> dict[str, Any]:
    """Its one policy, free to change."""
    return data["policies"]["acme/one"]


@pytest.fixture
def render(data) -> Render:
    """Renders the policy's page from the data as it then is."""

    def render(today: date | None = None) -> Page:
        view = View(Library(data), lambda source: f"/{source}", today)
        return Page(render_policy(view, "acme/one"))

    return render


@pytest.fixture
def render_worked(data) -> Render:
    """Renders the page of the policy's worked cases from the data as it then is."""

    def render() -> Page:
        return Page(render_cases(View(Library(data), lambda source: f"/{source}"), "acme/one"))

    return render
