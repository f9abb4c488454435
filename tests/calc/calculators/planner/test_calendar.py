"""The calendar to take away: what a calendar program reads in it."""

import re
from typing import Any

from tests.calc.calculators.conftest import WorkOut

LISTED = [{"procedure": "epidural", "region": "lumbar", "date": "2026-11-20", "purpose": "therapeutic"}]


def events(work_out: WorkOut, listed: Any = LISTED, start: str = "2026-11-27") -> list[dict[str, str]]:
    """The properties of each event by name, unfolded."""
    text = work_out("repeat-planner", prior_procedures=listed, plan_from=start).calendar
    lines = re.sub("\r\n ", "", text).split("\r\n")
    blocks = "\n".join(lines).split("BEGIN:VEVENT\n")[1:]
    return [dict(line.split(":", 1) for line in block.partition("\nEND:VEVENT")[0].splitlines()) for block in blocks]


def test_an_event_is_all_of_the_earliest_day(work_out: WorkOut) -> None:
    """It ends on the next one, nobody is busy by it, and it is nobody else's business."""
    first = events(work_out)[0]
    assert (first["DTSTART;VALUE=DATE"], first["DTEND;VALUE=DATE"]) == ("20261204", "20261205")
    assert (first["TRANSP"], first["CLASS"], first["DTSTAMP"]) == ("TRANSPARENT", "PRIVATE", "20261127T000000Z")


def test_an_event_says_that_it_is_no_approval(work_out: WorkOut) -> None:
    """And what it supposes, and the limit that it comes of."""
    said = events(work_out)[0]["DESCRIPTION"]
    assert "no approval and no appointment" in said
    assert "If: No surgery on this region" in said
    assert "NIA-300 C.3.1.1.2" in said


def test_the_same_list_has_the_same_events(work_out: WorkOut) -> None:
    """Whoever takes it twice has one of each; another list, or another policy, has others."""
    first, again = (events(work_out, start=start) for start in ("2026-11-27", "2026-11-28"))
    other = events(work_out, [{**LISTED[0], "date": "2026-11-21"}])
    uids = [[event["UID"] for event in each] for each in (first, again, other)]
    assert uids[0] == uids[1]
    assert len({*uids[0], *uids[2]}) == 4


def test_of_a_range_it_is_the_last_day(work_out: WorkOut) -> None:
    """From which on none is too early."""
    (event,) = events(
        work_out, [{"procedure": "facet_denervation", "region": "cervical", "date": "2026-11", "side": "both"}]
    )
    assert event["DTSTART;VALUE=DATE"] == "20270330"


def test_a_day_without_a_wait_is_no_event(work_out: WorkOut) -> None:
    """And a calendar without events is none."""
    assert events(work_out, start="2026-12-04") == []
    assert not work_out("repeat-planner", prior_procedures=LISTED, plan_from="2026-12-04").calendar
