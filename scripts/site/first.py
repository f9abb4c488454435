"""What comes first on a page with a checker: the calculator starts, it determines, and then the theme comes to life."""

import re

from scripts.site.content_security import HEAD

_SCRIPTS = re.compile(r'<script src="([^"]*/javascripts/bundle[^"]*)"></script>\s*<script src="([^"]*/checker-[^"]*)">')


def calculator_first(page: str, start: str, engine: str) -> str:
    """The page with the script ``start`` at its head, and the theme's script left for the checker's to load.

    ``engine``: address of the folder with the calculator, as seen from the page.
    """
    started = HEAD.sub(lambda head: f'{head[0]}<script data-engine="{engine}">{start}</script>', page, count=1)
    return _SCRIPTS.sub(r'<script src="\2" data-theme="\1">', started, count=1)
