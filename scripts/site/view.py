"""What every part of a page is made with."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from jinja2 import Environment

from scripts.site.data import Json, Library
from scripts.site.links import Link
from scripts.site.templates import environment


@dataclass(frozen=True, slots=True)
class View:
    """The data, as seen from one page: ``link`` gives the addresses of others, ``today`` the day of the build.

    ``published`` is the address of the site on the web, for copies of it that are opened from a folder. ``alone``: the
    page is to be had without any other of the site, so what stands on pages of their own has to stand on it.
    ``first_ask`` says, as JSON, what the checker of a policy asks first; nothing where no calculator is at hand.
    """

    library: Library
    link: Link
    today: date | None = None
    templates: Environment = field(default_factory=environment)
    published: str = ""
    alone: bool = False
    first_ask: Callable[[Library, Json], str] = lambda library, policy: "null"

    def render(self, template: str, **values: object) -> str:
        """A template filled in."""
        return self.templates.get_template(template).render(link=self.link, **values)
