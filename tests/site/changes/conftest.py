"""The events of the small library."""

from datetime import date

import pytest

from scripts.site.changes.events import events
from scripts.site.data import Library


@pytest.fixture
def found(data):
    """Gives the events of the library as it then is, by kind."""

    def found(today: date | None = None):
        return {event.kind: event for event in events(Library(data), today)}

    return found
