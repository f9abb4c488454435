"""What a worked case expects, beside what came out."""

from collections.abc import Iterable, Iterator

from calc import Determination
from scripts.compile.problem import Problem, Spot, problem
from scripts.compile.read.located import Map


def differences(case: Map, found: Determination) -> Iterator[Problem]:
    """Each expectation of a case that its determination does not fulfil.

    A criterion or a reading that only another version of the policy has comes out as nothing.
    """
    expect, name = case.map("expect"), f"“{case['id']}”"
    yield from _unless(expect.spot("outcomes"), expect["outcomes"], found.outcomes, f"{name} comes out as")
    for criterion, status in expect.map("status").items():
        spot, finding = expect.map("status").spot(criterion), found.findings.get(criterion)
        yield from _unless(spot, [status], [finding.status] if finding else [], f"{name} comes out as")
    if "missing" in expect:
        missing = sorted(_names(found))
        yield from _unless(expect.spot("missing"), sorted(expect["missing"]), missing, f"what {name} leaves open is")
    yield from _readings(expect.map("readings"), found, name)


def _readings(expect: Map, found: Determination, name: str) -> Iterator[Problem]:
    others = {(each.reading, each.option): each.outcomes for each in found.readings}
    for reading in expect:
        for option, outcomes in expect.map(reading).items():
            spot = expect.map(reading).spot(option)
            yield from _unless(spot, outcomes, others.get((reading, option), ()), f"{name}, so read, comes out as")


def _names(found: Determination) -> Iterator[str]:
    """What is missing, as cases name it."""
    for gap in found.missing:
        yield gap.question if gap.item is None else f"{gap.question}[{gap.item}].{gap.field}"


def _unless(spot: Spot, expected: Iterable[str], found: Iterable[str], said: str) -> Iterator[Problem]:
    if list(expected) != list(found):
        yield problem(spot, "wrong-case", f"{said} {_listed(found)}", f"expected: {_listed(expected)}")


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words) or "nothing"
