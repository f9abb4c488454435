"""Serve the built site: ``python -m scripts.serve [--port 8000] [--watch] [folder]``."""

import argparse
import sys
from contextlib import nullcontext
from functools import partial
from pathlib import Path

from scripts.serve.handler import SiteHandler
from scripts.serve.live import Builds, LiveHandler
from scripts.serve.rebuild import Places, Rebuild
from scripts.serve.server import CannotServeError, make_server, read_port
from scripts.serve.watch import Watch, watching

ROOTS = (Path("policy_data"), Path("docs"))


def main() -> int:
    """Serve until interrupted; return 1, with a message, when the site cannot be served."""
    arguments = _arguments()
    builds = Builds()
    handler = partial(LiveHandler, builds=builds) if arguments.watch else SiteHandler
    try:
        server = make_server(arguments.folder, read_port(arguments.port), handler)
    except CannotServeError as error:
        print(error, file=sys.stderr)
        return 1
    watch = Watch(Rebuild(Places(site=arguments.folder), builds), ROOTS)
    with server, watching(watch) if arguments.watch else nullcontext():
        print(f"Serving the site at {server.url} (Ctrl+C stops it)", flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print()
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m scripts.serve", description="Serve the built site on localhost.")
    parser.add_argument("--port", default="8000")
    parser.add_argument("--watch", action="store_true", help="rebuild and reload after a change to the data or pages")
    parser.add_argument("folder", nargs="?", type=Path, default=Path("site"))
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
