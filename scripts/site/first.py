"""What comes first on a page with a checker: the calculator starts, it determines, and then the theme comes to life.

And for who goes by the keyboard: a way to the checker, after the theme's own to the content.
"""

import re

from scripts.site.content_security import HEAD

_SCRIPTS = re.compile(r'<script src="([^"]*/javascripts/bundle[^"]*)"></script>\s*<script src="([^"]*/checker-[^"]*)">')


_SKIP = re.compile(r'(<a href="[^"]*" class="md-skip">[^<]*</a>)')
_TO_CHECKER = r'\1 <a href="#section_checker" class="md-skip">To the checker</a>'


def with_way_to_checker(page: str) -> str:
    """The page with a second skip link."""
    return _SKIP.sub(_TO_CHECKER, page, count=1)


def calculator_first(page: str, start: str, engine: str) -> str:
    """The page with the script ``start`` at its head, and the theme's script left for the checker's to load.

    ``engine``: address of the folder with the calculator, as seen from the page.
    """
    started = HEAD.sub(lambda head: f'{head[0]}<script data-engine="{engine}">{start}</script>', page, count=1)
    return _SCRIPTS.sub(r'<script src="\2" data-theme="\1">', started, count=1)
