"""A line over which one file arrives piece by piece, each when a test lets it."""

from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatchcase
from itertools import batched
from pathlib import Path
from threading import Condition
from typing import IO, override

from scripts.serve.handler import SiteHandler
from scripts.serve.server import serving

PIECES = 1000


class SlowLine:
    """How many pieces of the file may have come so far."""

    def __init__(self) -> None:
        self.url = ""
        self._arrived = Condition()
        self._allowed = 0

    def let_through(self, pieces: int = 1) -> None:
        """Let some more come."""
        with self._arrived:
            self._allowed += pieces
            self._arrived.notify_all()

    def wait_for(self, number: int) -> None:
        """Wait until the piece with this number may come."""
        with self._arrived:
            self._arrived.wait_for(lambda: number < self._allowed)


@contextmanager
def slow_line(folder: Path, slow: str) -> Iterator[SlowLine]:
    """Serve a folder; the file whose name is like ``slow`` comes over a slow line, with all its bytes in the end."""
    line = SlowLine()

    class Handler(SiteHandler):
        @override
        def send_head(self) -> IO[bytes] | None:  # type: ignore[override]  # the base class says less than it takes
            # A browser cannot do much with a piece of a compressed file.
            del self.headers["Accept-Encoding"]
            return super().send_head()

        @override
        def copyfile(self, source: IO[bytes], outputfile: IO[bytes]) -> None:  # type: ignore[override]  # likewise
            if not fnmatchcase(self.path.rpartition("/")[2], slow):
                super().copyfile(source, outputfile)
                return
            content = source.read()
            for number, piece in enumerate(batched(content, len(content) // PIECES, strict=False)):
                line.wait_for(number)
                outputfile.write(bytes(piece))

    with serving(folder, Handler) as server:
        line.url = server.url
        try:
            yield line
        finally:
            line.let_through(2 * PIECES)
