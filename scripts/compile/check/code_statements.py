"""Every policy says something about each of its codes, or that it lists the code and says no more."""

from collections.abc import Iterator

from scripts.compile.checking import Check
from scripts.compile.data import Data
from scripts.compile.policy import Policy
from scripts.compile.problem import Problem, one_of, problem
from scripts.compile.read.located import Map, Seq

_TO_DO = "say under `says:` what the policy says about it, or name it under `only_listed:`"


def check(data: Data) -> Iterator[Problem]:
    """What is said of codes, and which of two policies of a payer is meant, where both name a code."""
    for policy in (each for name in data.policies for each in data.versions(name)):
        criteria = [node.criterion.id for node in policy.criteria() if node.criterion]
        for group in policy.raw.maps("codes"):
            yield from _group(group, criteria)
        yield from _beside(policy, data, criteria)


def _group(group: Map, criteria: list[str]) -> Iterator[Problem]:
    codes, listed = group.seq("codes"), group.seq("only_listed")
    said: set[str] = set()
    for each in group.maps("says"):
        named = each.seq("codes") if "codes" in each else codes
        yield from _in_group(named, codes)
        yield from _known(each, criteria)
        said |= set(map(str, named))
    yield from _in_group(listed, codes)
    for code, spot in listed.located():
        if code in said:
            found = f"something is said about the code {code}, and also that it is only listed"
            yield problem(spot, "code-said-twice", found, "leave it out here, or out of `says:`")
    for code, spot in codes.located():
        if code not in said and code not in listed:
            yield problem(spot, "silent-code", f"nothing is said about the code {code}", _TO_DO)


def _in_group(named: Seq, codes: Seq) -> Iterator[Problem]:
    for code, spot in named.located():
        if code not in codes:
            yield problem(spot, "code-elsewhere", f"the code {code} is not in this group", one_of(codes, code))


def _known(statement: Map, criteria: list[str]) -> Iterator[Problem]:
    for name, spot in statement.seq("criteria").located():
        if name not in criteria:
            found = f"there is no criterion `{name}`"
            yield problem(spot, "unknown-criterion", found, f"write its full id; {one_of(criteria, name)}")


def _beside(policy: Policy, data: Data, criteria: list[str]) -> Iterator[Problem]:
    """``beside`` names each other policy of the payer that shares a code; more than these it may name."""
    named = set()
    for each in policy.raw.maps("beside"):
        yield from _known(each, criteria)
        named.add(each.get("policy"))
        if each.get("policy") not in data.policies or each.get("policy") == policy.id:
            found = f"there is no other policy “{each.get('policy')}”"
            accepted = one_of([other for other in data.policies if other != policy.id], each.get("policy"))
            yield problem(each.spot("policy"), "unknown-policy", found, accepted)
    for other in data.policies.values():
        shared = sorted(_codes(policy) & _codes(other))
        if other.id.split("/")[0] == policy.id.split("/")[0] and other.id not in {policy.id, *named} and shared:
            found = f"{other.id} names the code {shared[0]} too, and nothing says which of the two is meant"
            accepted = f"say under `beside:`, with `policy: {other.id}`, what this one is for, or that it is not stated"
            yield problem(policy.raw.spot("codes"), "which-policy", found, accepted)


def _codes(policy: Policy) -> set[str]:
    return {str(code) for group in policy.raw.maps("codes") for code in group.seq("codes")}


CHECK = Check("code_statements", "policy", check)
