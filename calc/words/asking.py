"""What to ask next, in words: what leads into a pick list, and how many answers are left at least."""

from collections.abc import Iterator

from calc.advice.asking.asking import Ask, Asking
from calc.policy.library import Library
from calc.policy.policy import Policy
from calc.words.missing import missing_in_words
from calc.words.phrases import one_of
from calc.words.purpose import purpose_in_words

# What leads into a pick list of each kind, and what says no to all of it that is not ticked.
LEADS = {
    "any": ("Does any of these apply?", "None of these applies"),
    "branch": ("Which of these apply?", "None of the others applies"),
    "count": ("Which of these are present?", "None of the others is present"),
}
NOTHING = "No remaining answer can change the outcome."
PAYER = "No answer can change the outcome; it is for the payer to decide."
ONLY_ASIDE = "Nothing else is left to ask. What was set aside can still change the outcome:"


def lead_in_words(ask: Ask) -> str | None:
    """What a pick list asks; one question asks itself."""
    return LEADS[ask.kind][0] if ask.kind in LEADS else None


def none_in_words(ask: Ask) -> str | None:
    """The answer to a pick list that says no to all that is not ticked."""
    return LEADS[ask.kind][1] if ask.kind in LEADS else None


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
        yield purpose_in_words(library, policy, found.next)
        yield from filter(None, [left_in_words(library, policy, found)])
    elif found.aside:
        yield ONLY_ASIDE
        yield from (f"  - {missing_in_words(policy, gap)} [{gap.question}]" for gap in found.aside)
    else:
        yield NOTHING if len(found.outcomes) == 1 else PAYER
