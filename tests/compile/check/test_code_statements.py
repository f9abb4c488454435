"""What a policy says about its codes, and which of two policies is meant."""

SAYS = "    says: [{text: The neck., cite: {section: Codes}, criteria: [interval]}]\n"
AT = "codes: [" + '"62320", "62321"]'


def test_a_code_that_nothing_is_said_about(tree):
    """Silence is no statement: each code is named."""
    tree.change("says: [{text: The neck.,", 'says: [{text: The neck., codes: ["62320"],')
    assert tree.only() == tree.at(AT, "codes[0].codes[1]", "silent-code")


def test_that_a_code_is_only_listed_is_a_statement(tree):
    """The policy lists it and says no more: that is to be written, and enough."""
    tree.change(SAYS, '    only_listed: ["62320", "62321"]\n')
    assert tree.codes() == []


def test_a_code_that_is_only_listed_and_spoken_of(tree):
    """One of the two is wrong."""
    tree.change(SAYS, f'{SAYS}    only_listed: ["62321"]\n')
    assert tree.only() == tree.at("only_listed", "codes[0].only_listed[0]", "code-said-twice")


def test_a_statement_on_a_code_of_another_group(tree):
    """It stands with the codes it is about."""
    tree.change("says: [{text: The neck.,", 'says: [{text: Both., codes: ["62320", "62321", "62322"],')
    assert tree.only() == tree.at("says:", "codes[0].says[0].codes[2]", "code-elsewhere")


def test_a_statement_on_a_criterion_that_is_not_there(tree):
    """The page links to it."""
    tree.change("criteria: [interval]", "criteria: [intervall]")
    assert tree.only() == tree.at("says:", "codes[0].says[0].criteria[0]", "unknown-criterion")
    assert "did you mean “interval”" in tree.compile().problems[0].accepted


def second(tree, beside: str = "") -> None:
    """Another policy of the payer, with the same codes."""
    text = (tree.root / "policies/nia/one.yml").read_text()
    tree.write("policies/nia/two.yml", text.replace("readings:\n", f"{beside}readings:\n", 1))
    tree.write("permalinks.yml", "permalinks: []\n")


BESIDE = "beside: [{policy: nia/%s, text: %s is for backs., cite: {section: Cover}}]\n"


def test_two_policies_of_one_payer_with_the_same_code(tree):
    """Each says what it is for."""
    second(tree)
    assert [code for code in tree.codes() if code == "which-policy"] == ["which-policy"] * 2


def test_two_policies_that_say_which_is_meant(tree):
    """Then there is nothing to report."""
    second(tree, BESIDE % ("one", "This"))
    tree.change("readings:\n", BESIDE % ("two", "That") + "readings:\n")
    assert "which-policy" not in tree.codes()


def test_a_policy_beside_itself_or_beside_none(tree):
    """It names another policy of this reference."""
    tree.change("readings:\n", BESIDE % ("one", "This") + "readings:\n")
    assert tree.only() == tree.at("beside:", "beside[0].policy", "unknown-policy")
