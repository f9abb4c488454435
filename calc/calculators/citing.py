"""What a calculator cites: criteria and tables of policies, with where they stand in their sources."""

from calc.calculators.result import Cited
from calc.case.questions import Json
from calc.policy.library import Library
from calc.policy.policy import Policy
from calc.words.criteria import place_in_words


def cited(library: Library, policy: Policy, place: Json) -> Cited:
    """A criterion, or another place of a policy that has an id and a citation, by what it says."""
    return Cited(
        link=f"{policy.id}#{place['id']}",
        citation=policy.citations.get(place["id"], ""),
        payer=_payer(library, policy),
        text=place.get("text") or place["title"],
        place=place_in_words(place.get("cite")),
    )


def _payer(library: Library, policy: Policy) -> str:
    payer = policy.data.get("payer", "")
    return str(library.data.get("payers", {}).get(payer, {}).get("name", payer))
