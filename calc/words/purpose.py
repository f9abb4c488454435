"""Why something is asked, in words: what the answer can do, and the criterion that it is about."""

import re

from calc.advice.asking.asking import Ask
from calc.advice.asking.reasons import GUARD, REQUEST, RULES_OUT, Why
from calc.policy.library import Library
from calc.policy.policy import Policy
from calc.words.criteria import criteria_of, criterion_text, places_in_words
from calc.words.phrases import sentence

# Of a list whose criteria go on from one another, a sentence loses the words that join it to the one before.
_JOINT = re.compile(r"^(Or |\w{1,2}\. )")
# How a sentence begins that only leads into those below it.
_LEAD = "All of these "


def purpose_in_words(library: Library, policy: Policy, ask: Ask) -> str:
    """One sentence on what the answer does, with the innermost criterion and its place, and one on what that is for."""
    if ask.why.part == REQUEST:
        return "Many criteria depend on it."
    if not ask.why.criteria:
        return "It can still change the outcome."
    innermost, *around = ask.why.criteria
    does = _does(library, policy, ask)
    sections = {section["id"] for section in policy.data["sections"]}
    if innermost in sections:
        return f"{does} ({criterion_text(policy, innermost)})."
    place = places_in_words(policy, (innermost,))
    said = f"{does}: {_text(policy, innermost)}{f' ({place})' if place else ''}."
    wholes = [_text(policy, name) for name in around if name not in sections]
    return f"{said} Part of: {wholes[-1]}." if wholes and not wholes[-1].startswith(_LEAD) else said


def _text(policy: Policy, name: str) -> str:
    return sentence(_JOINT.sub("", criterion_text(policy, name).removesuffix(".")))


def _does(library: Library, policy: Policy, ask: Ask) -> str:
    """What the answer does, up to the criterion."""
    if ask.kind == "branch":
        return "There is more than one way to meet the criteria"
    if ask.kind == "count":
        return "These are counted for a criterion"
    if ask.kind == "any":
        return _of_list(library, policy, ask)
    if ask.why.part == RULES_OUT:
        return f"This can {_against(library, policy, ask.why)}"
    if ask.why.part == GUARD:
        several = " these" in criterion_text(policy, ask.why.criteria[0])
        return f"This decides whether {'these criteria apply' if several else 'a criterion applies'}"
    return "This bears on a criterion"


def _of_list(library: Library, policy: Policy, ask: Ask) -> str:
    """What a yes to one of several does; only what it does wherever they stand."""
    if ask.a_yes == "helps":
        return "One of these can be enough for a criterion"
    if ask.a_yes == "harms":
        return f"Any of these can {_against(library, policy, ask.why)}"
    return "Each of these bears on a criterion"


def _against(library: Library, policy: Policy, why: Why) -> str:
    """What comes of it where the criterion speaks against the request."""
    outcome = library.data["outcomes"][why.outcome]
    kinds = {each["kind"] for each in criteria_of(policy) if each["id"] in why.criteria}
    if outcome["class"] == "outside":
        return "put the request outside of this policy"
    if why.part != RULES_OUT or why.outcome in policy.favourable:
        return "keep a criterion from being met"
    return "rule out the procedure" if kinds == {"contraindications"} else f"lead to “{outcome['label']}”"
