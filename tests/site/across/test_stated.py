"""The states and lines of business that policies state for themselves."""

import pytest

from scripts.site.across.stated import all_lines, all_states, lines, mandates, states


def policy(lines=None, jurisdictions=None, mandate=None):
    """A policy that states this much of itself."""
    sections = [{"id": "law", "jurisdiction": mandate}] if mandate else [{"id": "indications"}]
    stated = {"lines_of_business": lines, "jurisdictions": jurisdictions}
    return {"sections": sections, **{key: value for key, value in stated.items() if value}}


def test_what_is_not_stated_is_empty():
    """Neither everywhere nor nowhere."""
    assert (states(policy()), lines(policy(), ["Medicare"]), mandates(policy())) == ((), [], ())


def test_a_state_goes_by_its_name():
    """Whatever else is said of it."""
    assert states(policy(jurisdictions=["Oregon", "Washington: members of Apple Health"])) == ("Oregon", "Washington")


def test_a_mandate_does_not_say_where_the_policy_holds():
    """But its state is one that people look for."""
    found = policy(mandate="Illinois")

    assert (states(found), mandates(found)) == ((), ("Illinois",))
    assert all_states([found, policy(jurisdictions=["Oregon", "Idaho"])]) == ("Idaho", "Illinois", "Oregon")


def test_a_line_may_hold_in_some_states_alone():
    """As the policy says."""
    found = lines(policy(lines=["Commercial", "Medicaid (Oregon, Washington)"]), [])

    assert found == [{"name": "Commercial", "states": []}, {"name": "Medicaid", "states": ["Oregon", "Washington"]}]


@pytest.mark.parametrize("line", ["Commercial", "Medicaid", "Medicare"])
def test_every_line_but_one_is_each_of_the_others(line):
    """Who looks for commercial plans must not miss a policy that says “Non-Medicare”."""
    known = all_lines([policy(lines=["Commercial", "Medicaid (Oregon)"]), policy(lines=["Non-Medicare"])])
    found = {each["name"] for each in lines(policy(lines=["Non-Medicare"]), known)}

    assert known == ("Commercial", "Medicaid", "Medicare")
    assert (line in found) == (line != "Medicare")
