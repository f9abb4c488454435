"""Serve the built site: ``python -m scripts.serve [--port 8000] [folder]``."""

import argparse
import sys
from pathlib import Path

from scripts.serve.server import CannotServeError, make_server, read_port


def main() -> int:
    """Serve until interrupted; return 1, with a message, when the site cannot be served."""
    arguments = _arguments()
    try:
        server = make_server(arguments.folder, read_port(arguments.port))
    except CannotServeError as error:
        print(error, file=sys.stderr)
        return 1
    with server:
        print(f"Serving the site at {server.url} (Ctrl+C stops it)", flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print()
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m scripts.serve", description="Serve the built site on localhost.")
    parser.add_argument("--port", default="8000")
    parser.add_argument("folder", nargs="?", type=Path, default=Path("site"))
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
