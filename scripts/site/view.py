"""What every part of a page is made with."""

from dataclasses import dataclass, field
from datetime import date

from jinja2 import Environment

from scripts.site.data import Library
from scripts.site.links import Link
from scripts.site.templates import environment


@dataclass(frozen=True, slots=True)
class View:
    """The data, as seen from one page: ``link`` gives the addresses of others, ``today`` the day of the build.

    ``published`` is the address of the site on the web, for copies of it that are opened from a folder.
    """

    library: Library
    link: Link
    today: date | None = None
    templates: Environment = field(default_factory=environment)
    published: str = ""

    def render(self, template: str, **values: object) -> str:
        """A template filled in."""
        return self.templates.get_template(template).render(link=self.link, **values)
