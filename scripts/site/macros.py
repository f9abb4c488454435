"""What the Markdown pages can put in place, as ``[[ name() ]]`` on a line of its own."""

from collections.abc import Callable, Mapping
from typing import Any

from scripts.site.across.definitions import render_definitions
from scripts.site.across.payers import render_payers
from scripts.site.across.readings import render_readings
from scripts.site.build import Build, build_of
from scripts.site.calculators.pages import render_calculator, render_calculators
from scripts.site.cases_page import render_cases
from scripts.site.changes.page import render_changes
from scripts.site.codes.pages import render_code, render_codes
from scripts.site.compare.page import render_compare, render_compare_index
from scripts.site.families.family import render_family
from scripts.site.finding import render_finder, render_ways
from scripts.site.former import render_retired
from scripts.site.lists import (
    render_currency,
    render_data_files,
    render_lookup,
    render_names,
    render_payer,
    render_policies,
    render_statuses,
)
from scripts.site.policy_page import render_policy
from scripts.site.survey.page import render_survey
from scripts.site.third_party import render_software
from scripts.site.view import View

RENDERERS: Mapping[str, Callable[..., str]] = {
    "policy_page": render_policy,
    "cases_page": render_cases,
    "retired_page": render_retired,
    "family_page": render_family,
    "payer_page": render_payer,
    "policies_by_payer": render_policies,
    "compare_page": render_compare,
    "compare_index": render_compare_index,
    "code_page": render_code,
    "all_codes": render_codes,
    "statuses": render_statuses,
    "survey": render_survey,
    "how_current": render_currency,
    "changes": render_changes,
    "data_files": render_data_files,
    "definitions": render_definitions,
    "payers": render_payers,
    "readings": render_readings,
    "third_party": render_software,
    "finder": render_finder,
    "ways_in": render_ways,
    "citation_lookup": render_lookup,
    "citation_names": render_names,
    "calculators": render_calculators,
    "calculator": render_calculator,
}


def define_env(env: Any) -> None:
    """Register the macros; the plugin calls this once in a build."""
    build = build_of(env.conf)
    for name, render in RENDERERS.items():
        env.macro(_placing(env, build, render), name)


def _placing(env: Any, build: Build, render: Callable[..., str]) -> Callable[..., str]:
    def place(*given: str | int) -> str:
        view: View = build.view(env.variables["page"].file, env.variables["files"])
        return build.parts.add(render(view, *given))

    return place
