"""What the Markdown pages can put in place, as ``[[ name() ]]`` on a line of its own."""

from collections.abc import Callable, Mapping
from typing import Any

from scripts.site.build import Build, build_of
from scripts.site.calculators.pages import render_calculator, render_calculators
from scripts.site.cases_page import render_cases
from scripts.site.former import render_retired
from scripts.site.lists import (
    render_codes,
    render_currency,
    render_lookup,
    render_names,
    render_payer,
    render_policies,
    render_statuses,
)
from scripts.site.policy_page import render_policy
from scripts.site.third_party import render_software
from scripts.site.view import View

RENDERERS: Mapping[str, Callable[..., str]] = {
    "policy_page": render_policy,
    "cases_page": render_cases,
    "retired_page": render_retired,
    "payer_page": render_payer,
    "policies_by_payer": render_policies,
    "policies_by_code": render_codes,
    "statuses": render_statuses,
    "how_current": render_currency,
    "third_party": render_software,
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
