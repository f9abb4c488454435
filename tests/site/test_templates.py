"""The templates of the pages, as the build and `make serve` ask for them."""

import os
from pathlib import Path

from scripts.site.templates import environment


def test_a_template_is_compiled_again_when_it_was_changed(tmp_path: Path) -> None:
    """Whoever edits one while the site is served sees it."""
    template = tmp_path / "page.html"
    template.write_text("as it was")
    before = environment(tmp_path).get_template("page.html").render()
    template.write_text("as it is")
    os.utime(template, (1, 1))  # both may have been written within one tick of the clock

    assert (before, environment(tmp_path).get_template("page.html").render()) == ("as it was", "as it is")
