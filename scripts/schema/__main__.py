"""python -m scripts.schema: write schemas/*.json."""

import sys

from scripts.compile.write import write
from scripts.schema.generate import text_of
from scripts.schema.kinds import KINDS


def main() -> int:
    """Write the schema of each kind of file."""
    for kind in KINDS:
        write(kind.path, text_of(kind))
    print(f"wrote {len(KINDS)} schemas")
    return 0


if __name__ == "__main__":
    sys.exit(main())
