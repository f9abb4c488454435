"""The page templates: everything from the data is escaped, and a name that does not exist is an error."""

from functools import cache
from pathlib import Path
from typing import Any, override

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from scripts.site.dates import date_words
from scripts.site.form import range_hint, sets_json

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "templates"


class DataEnvironment(Environment):
    """Reads a dotted name in a JSON object as its key, and a key that the data leaves out as nothing."""

    @override
    def getattr(self, obj: Any, attribute: str) -> Any:
        """The key of an object of the data, the attribute of anything else."""
        return obj.get(attribute) if isinstance(obj, dict) else super().getattr(obj, attribute)

    @override
    def getitem(self, obj: Any, argument: Any) -> Any:
        """The same for a name in brackets."""
        return obj.get(argument) if isinstance(obj, dict) else super().getitem(obj, argument)


@cache
def environment(folder: Path = FOLDER) -> Environment:
    """The Jinja environment of the page templates: one for all pages, since it compiles each template it is asked for.

    A template that changes on the disk is compiled again.
    """
    made = DataEnvironment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["date_words"] = date_words
    made.globals["range_hint"] = range_hint
    made.globals["sets_json"] = sets_json
    return made
