"""Serve a site that changes: each page reloads itself once the site was built anew."""

from http import HTTPStatus
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import IO, Any, override

from scripts.serve.handler import TYPES, SiteHandler

SCRIPT = Path(__file__).with_name("reload.js")
SCRIPT_PATH = "/-/reload.js"
BUILD_PATH = "/-/build"
# The site on the disk stays as it is: only what is served has the script.
_TAG = f'<script src="{SCRIPT_PATH}"></script></body>'.encode()


class Builds:
    """Counts the builds of the site, so that a page can tell whether it is of the last one."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self.last = 0

    def add(self) -> None:
        """There is a new build."""
        self.last = next(self._numbers)


class LiveHandler(SiteHandler):
    """Files as ever, pages with the script that reloads them, and the number of the build."""

    # Files change under their names.
    finished = False

    def __init__(self, *args: Any, builds: Builds, **kwargs: Any) -> None:
        self.builds = builds
        super().__init__(*args, **kwargs)

    @override
    def send_head(self) -> IO[bytes] | None:  # type: ignore[override]  # the base class says less than it takes
        """The headers of what was asked for, and its body."""
        path = self.path.partition("?")[0]
        if path == SCRIPT_PATH:
            return self._send(SCRIPT.read_bytes(), TYPES[".js"])
        if path == BUILD_PATH:
            return self._send(str(self.builds.last).encode(), TYPES[".json"])
        page = self._page(path)
        if page is None:
            return super().send_head()
        return self._send(page.read_bytes().replace(b"</body>", _TAG), TYPES[".html"])

    def _page(self, path: str) -> Path | None:
        file = Path(self.translate_path(path))
        page = file / "index.html" if path.endswith("/") else file
        return page if page.suffix == ".html" and page.is_file() else None

    def _send(self, body: bytes, content_type: str) -> IO[bytes]:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)
