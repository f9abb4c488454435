"""The page of one policy."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from calc.words.guards import guards_in
from scripts.site.across.terms import anchor, beside_sentence, in_sentences, pieces
from scripts.site.cases import answers_json, cases
from scripts.site.citing import source_name
from scripts.site.compare.others import comparison_links, others_json
from scripts.site.conditions import Speaker
from scripts.site.data import Json, Library
from scripts.site.form import history, topics
from scripts.site.former import former
from scripts.site.links import DEFINITIONS, cases_page, code_page
from scripts.site.outline import sections
from scripts.site.published import citation_ids
from scripts.site.review import review
from scripts.site.selections import selections
from scripts.site.view import View


@dataclass(frozen=True, slots=True)
class CodeGroup:
    """Procedure codes under one title; the first mention of a code on the page carries its anchor."""

    title: str
    codes: tuple[Json, ...]


def render_policy(view: View, name: str) -> str:
    """The HTML of a policy's page, from its title to its disclaimer."""
    library, policy = view.library, view.library.policy(name)
    speaker, worked = Speaker(library, policy), len(library.cases(name))
    first_ask = view.first_ask(library, policy)
    return view.render(
        "policy/page.html",
        policy=policy,
        hashes=" ".join(library.hashes(name)),
        payer=library.payer(policy["payer"]),
        code_groups=code_groups(view, policy),
        review=review(policy, view.today),
        sections=sections(speaker),
        pieces=lambda criterion: pieces(policy, criterion),
        beside_sentence=lambda criterion: beside_sentence(policy, criterion),
        meanings=in_sentences(policy),
        all_of_term="" if view.alone else view.link(DEFINITIONS),
        term_anchor=anchor,
        guards=guards_in(policy),
        outcomes=_outcomes(library, policy),
        selections=selections(speaker),
        topics=topics(library, policy),
        history=history(library, policy),
        first_ask=first_ask,
        first=json.loads(first_ask),
        cases=cases(library, policy) if view.alone else (),
        cases_link="" if view.alone or not worked else view.link(cases_page(name)),
        worked=worked,
        worked_answers=answers_json(library, policy),
        former=former(library, name, view.link),
        citation_id=_citation_ids(library, name),
        published=view.published,
        comparisons=comparison_links(view, policy),
        others=others_json(view, policy),
        question=library.question,
        reading_title=_reading_titles(policy).__getitem__,
        source_name=lambda source: source_name(library, policy, source),
        source_title=lambda source: library.source(source)["title"],
    )


def code_groups(view: View, policy: Json) -> tuple[CodeGroup, ...]:
    """The procedure codes of a policy by group."""
    seen: set[str] = set()
    return tuple(CodeGroup(group["title"], _codes(view, group["codes"], seen)) for group in policy["codes"])


def _codes(view: View, names: list[str], seen: set[str]) -> tuple[Json, ...]:
    found = []
    for name in names:
        anchor = f"code-{name.lower()}"
        address = f"#{anchor}" if view.alone else view.link(code_page(name))
        found.append({**view.library.code(name), "anchor": "" if name in seen else anchor, "address": address})
        seen.add(name)
    return tuple(found)


def _outcomes(library: Library, policy: Json) -> tuple[Json, ...]:
    """The outcomes a policy can have, each once."""
    return tuple(library.outcome(name) for name in dict.fromkeys(each["outcome"] for each in policy["outcomes"]))


def _citation_ids(library: Library, name: str) -> Callable[[str], str]:
    """The citation id of a place on the page, by its anchor; of one that has none yet, nothing."""
    found = citation_ids(library)
    return lambda anchor: found.get(f"{name}#{anchor}" if anchor else name, "")


def _reading_titles(policy: Json) -> dict[str, str]:
    return {reading["id"]: reading["title"] for reading in policy["readings"]}
