"""The pages of the calculators, and the list of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from calc.calculators.calculator import Calculator, read_inputs
from calc.calculators.catalog import CALCULATORS
from calc.calculators.planner.requests import planning
from calc.calculators.result import Cited, Result
from calc.calculators.tables import READ, source_table
from calc.policy.library import Library as Policies
from calc.policy.library import read_library
from scripts.site.answers import answer_words, entry_words
from scripts.site.calculators.described import DESCRIBED
from scripts.site.calculators.examples import Described, Example
from scripts.site.calculators.studies import studies
from scripts.site.data import Json, Library
from scripts.site.form import shared_history
from scripts.site.links import policy_page
from scripts.site.view import View


@dataclass(frozen=True, slots=True)
class Worked:
    """A worked example: what is entered, in words, and what comes out."""

    example: Example
    inputs: tuple[tuple[str, str], ...]
    result: Result


def calculators(library: Library) -> Iterator[tuple[str, Described]]:
    """The calculators that the policies at hand have the figures for, by id."""
    policies = read_library(library.data)
    return ((name, DESCRIBED[name]) for name, each in CALCULATORS.items() if each.cites(policies))


def render_calculators(view: View) -> str:
    """The list of all calculators, each with its sentence."""
    return view.render("calculators/list.html", calculators=tuple(calculators(view.library)))


def render_calculator(view: View, name: str) -> str:
    """The page of one calculator."""
    policies, calculator, described = read_library(view.library.data), CALCULATORS[name], DESCRIBED[name]
    asked = calculator.asks(policies)
    tables = {link: table for link in READ if (table := source_table(policies, link))}
    shared = [question for question in asked if _is_shared(view.library, question)]
    return view.render(
        "calculators/page.html",
        name=name,
        described=described,
        own=[question for question in asked if question not in shared],
        shared=shared,
        history=shared_history(view.library, [view.library.policy(each.id) for each in planning(policies)]),
        worked=[work_out(view.library, calculator, policies, example) for example in described.examples],
        tables=tables,
        studies={link: studies(view.library, table) for link, table in tables.items()},
        cites=[(place, _address(view, place)) for place in calculator.cites(policies)],
    )


def _is_shared(library: Library, question: Json) -> bool:
    """Whether it is asked for what policies say beside the figures; a list of procedures is itself calculated with."""
    return question["id"] in library.data["questions"] and question["type"] != "procedures"


def _address(view: View, place: Cited) -> str:
    policy, _, anchor = place.link.partition("#")
    return f"{view.link(policy_page(policy))}#{anchor}"


def work_out(library: Library, calculator: Calculator, policies: Policies, example: Example) -> Worked:
    """An example with what the calculator makes of it; raise ``ValueError`` when an input of it is wrong."""
    read, problems = read_inputs(calculator, policies, example.inputs)
    if problems:
        raise ValueError(f"{example.title}: {problems[0].message}")
    asked = {question["id"]: question for question in calculator.asks(policies)}
    entered = [line for name, value in example.inputs.items() for line in _entered(library, asked[name], value)]
    return Worked(example, tuple(entered), calculator.work_out(policies, read))


def _entered(library: Library, asked: Json, value: Json) -> list[tuple[str, str]]:
    if asked["type"] != "procedures":
        return [(asked["label"], answer_words(library, asked, value))]
    return [(f"Procedure {number}", entry_words(library, entry)) for number, entry in enumerate(value, 1)]
