"""Watches the data and the pages, and has the site rebuilt when one changes."""

import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, SimpleQueue

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from scripts.serve.rebuild import Rebuild

# An editor writes a file in several steps; so long nothing more may come.
QUIET = 0.05
LOOK = 0.2
_WRITTEN = {"created", "modified", "moved", "deleted"}


class _Listener(FileSystemEventHandler):
    def __init__(self, root: Path, changes: "SimpleQueue[Path]") -> None:
        self.root, self.changes = root, changes

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Pass on that something below this root was written."""
        name = Path(str(event.dest_path or event.src_path)).name
        if event.event_type in _WRITTEN and not event.is_directory and not name.startswith(".") and name[-1:] != "~":
            self.changes.put(self.root)


@dataclass(slots=True)
class Watch:
    """The roots that are watched, and what is done after a change below one of them."""

    rebuild: Rebuild
    roots: tuple[Path, ...]
    changes: "SimpleQueue[Path]" = field(default_factory=SimpleQueue)

    def run(self, stopped: Callable[[], bool]) -> None:
        """Rebuild after each change, until ``stopped``."""
        observer = Observer()
        for root in self.roots:
            observer.schedule(_Listener(root, self.changes), str(root), recursive=True)
        observer.start()
        try:
            self.rebuild.warm_up()
            while not stopped():
                self._turn()
        finally:
            observer.stop()
            self.rebuild.stop_whole()

    def _turn(self) -> None:
        changed = self._changed()
        if not changed:
            self.rebuild.finish_whole()
            return
        begin = time.monotonic()
        was_running = self.rebuild.stop_whole()
        is_new = self.rebuild.places.data not in changed or self.rebuild.data_changed()
        if is_new or was_running:
            self.rebuild.start_whole()
        if is_new:
            print(f"Rebuilt after {time.monotonic() - begin:.1f} s.", file=sys.stderr, flush=True)

    def _changed(self) -> set[Path]:
        """The roots below which something changed, once it is quiet."""
        changed: set[Path] = set()
        wait = LOOK
        while True:
            try:
                changed.add(self.changes.get(timeout=wait))
                wait = QUIET
            except Empty:
                return changed


@contextmanager
def watching(watch: Watch) -> Iterator[None]:
    """Watch in a thread for as long as the context lasts."""
    stop = threading.Event()
    thread = threading.Thread(target=watch.run, args=(stop.is_set,), daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()
