"""Prime implicants over variables of several cells, against every set of choices there is."""

from collections.abc import Iterator
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from calc.logic.cheapest import Prices
from calc.logic.decision_diagrams import ALWAYS, NEVER, Diagram, Diagrams
from calc.logic.families import Family
from calc.logic.prime_implicants import Primes, Setting

WIDTHS = (2, 4, 3)
SPANS = (range(1), range(1, 4), range(4, 6))
SCALES = frozenset([1])
ROWS = tuple(product(*(range(width) for width in WIDTHS)))

type Row = tuple[int, ...]
type Set = frozenset[tuple[int, int]]


def full(width: int) -> int:
    return (1 << width) - 1


FUNCTIONS = st.sets(st.sampled_from(ROWS)) | st.sets(st.sampled_from(ROWS), min_size=len(ROWS) - 6)
SETTINGS = st.tuples(
    *(
        st.tuples(st.integers(1, full(width)), st.booleans()).map(
            lambda drawn, width=width: (drawn[0], full(width) & ~drawn[0] if drawn[1] else 0)
        )
        for width in WIDTHS
    )
)


def drawn(diagrams: Diagrams, rows: set[Row]) -> Diagram:
    """The diagram of a function that holds in these rows of cells."""

    def below(place: int, so_far: Row) -> Diagram:
        if place == len(WIDTHS):
            return ALWAYS if so_far in rows else NEVER
        *cells, found = [below(place + 1, (*so_far, cell)) for cell in range(WIDTHS[place])]
        for variable, here in reversed([*zip(SPANS[place], cells, strict=True)]):
            found = diagrams.node(variable, found, here)
        return found

    return below(0, ())


def every_set(setting: Setting) -> Iterator[Set]:
    """Every set of choices: each variable left as it is, narrowed, or moved to cells beyond."""
    options = []
    for number, (present, beyond) in enumerate(setting):
        narrowed = [part for part in parts(present, number) if part != present]
        options.append([None, *narrowed, *(part << WIDTHS[number] for part in parts(beyond, number))])
    for row in product(*options):
        yield frozenset((number, choice) for number, choice in enumerate(row) if choice is not None)


def parts(cells: int, number: int) -> list[int]:
    """What can be chosen among some cells: on a scale any of them together, else a single one."""
    found = [part for part in range(1, cells + 1) if part & ~cells == 0]
    return found if number in SCALES else [part for part in found if part.bit_count() == 1]


def remaining(setting: Setting, chosen: Set) -> Iterator[Row]:
    """The rows of cells that a set of choices leaves possible."""
    left = []
    for number, (present, _) in enumerate(setting):
        choice = dict(chosen).get(number, present)
        cells = choice if choice <= full(WIDTHS[number]) else choice >> WIDTHS[number]
        left.append([cell for cell in range(WIDTHS[number]) if cells >> cell & 1])
    return product(*left)


def part_of(one: Set, other: Set) -> bool:
    """Whether each choice of one leaves open all that the other's does."""
    return all(any(number == at and more & ~choice == 0 for at, more in other) for number, choice in one)


def sets(primes: Primes, family: Family) -> list[Set]:
    return [frozenset(chosen) for chosen in Prices(primes.families, lambda *_: 1).in_order(family)]


def searched(rows: set[Row]) -> tuple[Primes, Diagram]:
    diagrams = Diagrams(steps=10_000)
    return Primes(diagrams, SPANS, SCALES), drawn(diagrams, rows)


def smallest(rows: set[Row], setting: Setting) -> set[Set]:
    found = [one for one in every_set(setting) if set(remaining(setting, one)) <= rows]
    return {one for one in found if not any(other != one and part_of(other, one) for other in found)}


@given(FUNCTIONS, SETTINGS)
def test_they_are_all_smallest_sets_of_choices(rows: set[Row], setting: Setting) -> None:
    """None is left out, none is there twice, and none is larger than need be."""
    primes, function = searched(rows)
    found = sets(primes, primes.under(setting, function))
    assert (set(found), len(found)) == (smallest(rows, setting), len(set(found)))


@given(FUNCTIONS, SETTINGS)
def test_they_are_counted_without_being_listed(rows: set[Row], setting: Setting) -> None:
    """The count is that of the list."""
    primes, function = searched(rows)
    assert primes.families.count(primes.under(setting, function)) == len(smallest(rows, setting))


@given(FUNCTIONS, SETTINGS, SETTINGS)
def test_what_was_worked_out_under_one_setting_does_no_harm_under_another(
    rows: set[Row], first: Setting, second: Setting
) -> None:
    """What two settings have in common is worked out once, and nothing else is taken over."""
    primes, function = searched(rows)
    primes.under(first, function)
    assert set(sets(primes, primes.under(second, function))) == smallest(rows, second)
