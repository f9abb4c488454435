"""Answer requests for the files of a built site."""

from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from os import PathLike
from pathlib import Path
from typing import IO, ClassVar, override

from scripts.serve.encodings import encoded, is_hashed

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8; header=present",
    ".html": "text/html; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".bin": "application/octet-stream",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".whl": "application/zip",
    ".zip": "application/zip",
}


KEEP = "public, max-age=31536000, immutable"
# A page brings its policy along, but that does not reach the workers, nor can it say who may show the page in a frame.
WORKER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"
PAGE_POLICY = "frame-ancestors 'none'"
type StrPath = str | PathLike[str]


class SiteHandler(SimpleHTTPRequestHandler):
    """Files with the types a browser insists on; no folder listings; the site's own page for what is not there."""

    # One connection for many files, as any real server does.
    protocol_version = "HTTP/1.1"
    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, **TYPES}  # noqa: RUF012 (the base class declares it so)

    # Whether the site is one that was finished: compressed in advance, its hashed names there for good.
    finished: ClassVar[bool] = True
    _encoding = ""
    _status = 0

    @override
    def send_head(self) -> IO[bytes] | None:  # type: ignore[override]  # the base class says less than it takes
        """The headers of what was asked for, and its body, compressed where that is at hand and understood."""
        self._encoding = ""
        return super().send_head()

    @override
    def translate_path(self, path: str) -> str:
        """The file for an address: the compressed one where there is one that the browser takes."""
        file = Path(super().translate_path(path))
        page = file / "index.html" if path.partition("?")[0].endswith("/") and file.is_dir() else file
        found = encoded(page, self.headers.get("Accept-Encoding", "")) if self.finished else None
        if found is None:
            return super().translate_path(path)
        form, self._encoding = found
        return str(form)

    @override
    def guess_type(self, path: StrPath) -> str:
        """The type of the file, also of one that is compressed."""
        return super().guess_type(Path(path).with_suffix("") if self._encoding else path)

    @override
    def send_response(self, code: int, message: str | None = None) -> None:
        """Keep the status in mind."""
        self._status = code
        super().send_response(code, message)

    @override
    def end_headers(self) -> None:
        """Say how long the answer may be kept, and in which form it comes."""
        self.send_header("Cache-Control", self._lifetime())
        self.send_header("Vary", "Accept-Encoding")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Content-Security-Policy", WORKER_POLICY if self._asked().endswith(".js") else PAGE_POLICY)
        if self._encoding and self._status == HTTPStatus.OK:
            self.send_header("Content-Encoding", self._encoding)
        super().end_headers()

    def _lifetime(self) -> str:
        """For good when the name holds the hash; else browsers ask again, so that a rebuilt site shows at once."""
        keep = self.finished and self._status < HTTPStatus.BAD_REQUEST and is_hashed(self._asked())
        return KEEP if keep else "no-cache"

    def _asked(self) -> str:
        """The path of the request; a line that is no request has none."""
        return str(getattr(self, "path", "")).partition("?")[0]

    @override
    def list_directory(self, path: object) -> None:
        """Answer "not found" for a folder without a page: the site has no listings."""
        self.send_error(HTTPStatus.NOT_FOUND)

    @override
    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's 404 page where there is one."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self._encoding = ""
        self.send_response(code)
        self.send_header("Content-Type", TYPES[".html"])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    @override
    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet: what a person reads is on the page, not in the terminal."""
