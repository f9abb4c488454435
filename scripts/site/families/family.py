"""What stands on the page of a procedure or condition."""

from scripts.site.codes.statements import choices, codes_of
from scripts.site.data import Json
from scripts.site.families.aspects import key_numbers
from scripts.site.families.leads import Lead, leads
from scripts.site.families.pages import Kind
from scripts.site.view import View


def render_family(view: View, kind: Kind, name: str) -> str:
    """The page of one procedure or condition: its other names, and the policies about it.

    On that of a procedure stand its codes and the key numbers of its policies too.
    """
    family = next(each for each in view.library.families(kind) if each["id"] == name)
    found = leads(view.library, family)
    rows = key_numbers(view, found) if kind == "procedures" else ()
    return view.render(
        "families/family.html",
        family=family,
        leads=found,
        choices=choices(view, [lead.policy for lead in found]) if rows else (),
        codes=_codes(view, found) if rows else (),
        rows=rows,
        stated=any(cell for row in rows for cell in row.cells),
    )


def _codes(view: View, found: tuple[Lead, ...]) -> tuple[Json, ...]:
    """The codes that the policies name; those that are about it in part name theirs for other things too."""
    names = {code for lead in found if lead.is_whole for code in codes_of(lead.policy)}
    return tuple(view.library.code(name) for name in sorted(names))
