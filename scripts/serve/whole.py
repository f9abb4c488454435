"""python -m scripts.serve.whole FOLDER: make the bundle and the whole site anew, in a process of its own.

While the site is watched, a change shows at once on the pages it is about; this brings all the rest up to date: the
search, the pages of others, the calculator. A process of its own leaves the processor to the server and can be ended.
"""

import os
import sys

from mkdocs.__main__ import cli

from scripts.bundle.__main__ import main as make_bundle
from scripts.bundle.places import ASSETS

NICE = 5


def main(folder: str) -> int:
    """Build into ``folder``; return 1, with a message, when that cannot be done."""
    os.nice(NICE)
    if make_bundle():
        return 1
    (ASSETS / ".ready").touch()
    cli(["build", "--quiet", "--strict", "--site-dir", folder])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
