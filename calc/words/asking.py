"""What to ask next, in words: what leads into a pick list, why it is asked, and how many answers are left at least."""

from collections.abc import Iterator

from calc.advice.asking.asking import Ask, Asking
from calc.advice.asking.reasons import GUARD, PART_OF, REQUEST, RULES_OUT, Why
from calc.policy.library import Library
from calc.policy.policy import Policy
from calc.words.criteria import criterion_text, places_in_words
from calc.words.missing import missing_in_words
from calc.words.phrases import one_of

# What leads into a pick list of each kind, and what says no to all of it that is not ticked.
LEADS = {
    "any": ("Does any of these apply?", "None of these applies"),
    "branch": ("Which of these apply?", "None of the others applies"),
    "count": ("Which of these are present?", "None of the others is present"),
}
NOTHING = "No remaining answer can change the outcome."
PAYER = "No answer can change the outcome any more; it is for the payer to decide."
ONLY_ASIDE = "Nothing else is left to ask. What was set aside can still change the outcome:"


def lead_in_words(ask: Ask) -> str | None:
    """What a pick list asks; one question asks itself."""
    return LEADS[ask.kind][0] if ask.kind in LEADS else None


def none_in_words(ask: Ask) -> str | None:
    """The answer to a pick list that says no to all that is not ticked."""
    return LEADS[ask.kind][1] if ask.kind in LEADS else None


def why_in_words(library: Library, policy: Policy, ask: Ask) -> str:
    """Why it is asked: the innermost criterion with its place in the source, and the one that it is for."""
    why = ask.why
    if why.part == REQUEST:
        return "Many criteria depend on it."
    if not why.criteria:
        return "It can still change the outcome."
    innermost, *around = why.criteria
    place = places_in_words(policy, (innermost,))
    said = criterion_text(policy, innermost).removesuffix(".") + (f" ({place})" if place else "")
    sections = {section["id"] for section in policy.data["sections"]}
    wholes = [criterion_text(policy, name).removesuffix(".") for name in around if name not in sections]
    return f"{_beginning(library, ask)}: {said}." + (f" For: {wholes[-1]}." if wholes else "")


def _beginning(library: Library, ask: Ask) -> str:
    if ask.kind == "branch":
        return "Says which criteria to go through"
    if ask.why.part == RULES_OUT:
        return "Would put it outside of this policy" if _is_outside(library, ask.why) else "Would rule it out"
    return {PART_OF: "Part of", GUARD: "Decides whether this applies"}[ask.why.part]


def _is_outside(library: Library, why: Why) -> bool:
    return bool(library.data["outcomes"][why.outcome]["class"] == "outside")


def left_in_words(library: Library, policy: Policy, found: Asking) -> str | None:
    """How many answers it takes at least until the criteria are met; never how many could be asked."""
    if not found.fewest:
        return None
    favourable = [name for name in found.outcomes if name in policy.favourable]
    labels = one_of(f"“{library.data['outcomes'][name]['label']}”" for name in favourable)
    return f"At least {found.fewest} more {'answer' if found.fewest == 1 else 'answers'} to {labels}."


def asking_in_words(library: Library, policy: Policy, found: Asking) -> Iterator[str]:
    """The lines of a text: what to ask now, with the ids of the questions, why, and how many are left."""
    if found.next:
        lead = lead_in_words(found.next)
        asked = [f"{missing_in_words(policy, gap)} [{gap.question}]" for gap in found.next.gaps]
        yield from (lead, *(f"  - {line}" for line in asked), f"  - {none_in_words(found.next)}") if lead else asked
        yield why_in_words(library, policy, found.next)
        yield from filter(None, [left_in_words(library, policy, found)])
    elif found.aside:
        yield ONLY_ASIDE
        yield from (f"  - {missing_in_words(policy, gap)} [{gap.question}]" for gap in found.aside)
    else:
        yield NOTHING if len(found.outcomes) == 1 else PAYER
