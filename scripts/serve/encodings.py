"""Which of the forms that a file is kept in a browser is sent."""

import re
from pathlib import Path

# Smallest first.
ENDINGS = {"br": ".br", "gzip": ".gz"}
# The hash of what is in the file, put into its name by the bundle or by the theme: such a file never changes.
_HASHED = re.compile(r"[-.][0-9a-f]{8,}\.(min\.)?\w+$")


def encoded(path: Path, accepted: str) -> tuple[Path, str] | None:
    """Return the smallest form of ``path`` that ``Accept-Encoding`` allows and its name, or ``None``."""
    allowed = _allowed(accepted)
    forms = ((path.with_name(path.name + ending), name) for name, ending in ENDINGS.items() if name in allowed)
    return next(((form, name) for form, name in forms if form.is_file()), None)


def is_hashed(path: str) -> bool:
    """Tell whether the name of a file holds the hash of its content."""
    return bool(_HASHED.search(path))


def _allowed(accepted: str) -> set[str]:
    """Return the names in ``Accept-Encoding``, without those of weight 0."""
    offers = (offer.replace(" ", "").lower().partition(";") for offer in accepted.split(","))
    return {name for name, _, weight in offers if not re.fullmatch(r"q=0(\.0*)?", weight)}
