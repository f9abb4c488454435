"""What comes first on a page: what is read, and the calculator where there is a checker. The theme's script is last.

And for who goes by the keyboard: a way to the checker, after the theme's own to the content.
"""

import re

from scripts.site.content_security import HEAD

_SCRIPTS = re.compile(
    r'<script src="(?P<theme>(?P<root>[^"]*)assets/javascripts/bundle[^"]*)"></script>\s*'
    r'<script src="(?P<pages>[^"]*/checker-[^"]*)">'
)
_SKIP = re.compile(r'(<a href="[^"]*" class="md-skip">[^<]*</a>)')
_TO_CHECKER = r'\1 <a href="#section_checker" class="md-skip">To the checker</a>'


def with_way_to_checker(page: str) -> str:
    """The page with a second skip link."""
    return _SKIP.sub(_TO_CHECKER, page, count=1)


def calculator_first(page: str, start: str, engine: str) -> str:
    """The page with the script ``start`` at its head.

    ``engine``: address of the folder with the calculator, as seen from the page.
    """
    return HEAD.sub(lambda head: f'{head[0]}<script data-engine="{engine}">{start}</script>', page, count=1)


def theme_last(page: str, search: str) -> str:
    """The page with the theme's script left for that of our pages to load, after the one at ``search``.

    ``search``: its address from the root of the site.
    """
    return _SCRIPTS.sub(rf'<script src="\g<pages>" data-theme="\g<root>{search} \g<theme>">', page, count=1)
