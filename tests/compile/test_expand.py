"""Blocks: what the use of one becomes, and what is wrong with a use."""

import time

import pytest

BLOCK = "blocks/severity.yml"


def first(tree):
    """The first part of the first criterion."""
    tree.write("cases/nia/one.yml", "cases: []\n")
    tree.write("permalinks.yml", "permalinks: []\n")
    return tree.compiled()["policies"]["nia/one"]["sections"][0]["node"]["of"][0]["of"][0]


def test_a_parameter_can_be_a_condition(tree):
    """A value that is a condition takes the place of the parameter as a whole."""
    tree.change("average_pain: {at_least: $threshold}", "not: $threshold", BLOCK)
    tree.change("{threshold: 6}", "{threshold: {spinal_region: lumbar}}")
    assert first(tree)["of"][1]["of"] == [{"op": "is", "question": "spinal_region", "values": ["lumbar"]}]


def test_a_block_can_be_one_question(tree):
    """A block whose condition is a bare question becomes a criterion by what stands beside its use."""
    tree.write(BLOCK, "blocks: {severity: {node: functional_disability}}\n")
    tree.change(", with: {threshold: 6}", "")
    assert (first(tree)["op"], first(tree)["question"], first(tree)["id"]) == (
        "yes", "functional_disability", "acute.severity",
    )  # fmt: skip


def test_blocks_within_blocks_take_the_citation_of_the_use(tree):
    """Criteria of inner blocks inherit the citation of the outermost use that has one."""
    inner = "  inner: {node: {id: inner, text: I., yes: functional_disability}}\n"
    tree.write(
        BLOCK, f"blocks:\n{inner}  severity: {{parameters: [threshold], node: {{any: [{{use: inner}}, $threshold]}}}}\n"
    )
    tree.change("{threshold: 6}", "{threshold: {no: functional_disability}}")
    tree.write("permalinks.yml", "permalinks: []\n")
    assert first(tree)["of"][0]["cite"] == {"section": "Indications", "source": "guide"}


def test_a_threshold_given_to_a_block_is_reported_where_it_is_given(tree):
    """A value is judged by what the block compares it with, and reported beside the use."""
    tree.change("{threshold: 6}", "{threshold: 6 points}")
    assert tree.only() == tree.at("threshold: 6", "sections[0].any[0].all[0].with.threshold", "wrong-unit")


def test_unknown_block(tree):
    """A block that does not exist is one problem at its use."""
    tree.change("use: severity", "use: severty")
    tree.write("permalinks.yml", "permalinks: []\n")
    assert tree.only() == tree.at("use: severty", "sections[0].any[0].all[0].use", "unknown-block")


def test_missing_parameter(tree):
    """A parameter without a value is reported at the use."""
    tree.change(", with: {threshold: 6}", "")
    assert tree.at("use: severity", "sections[0].any[0].all[0].use", "missing-parameter") in tree.found()


def test_unknown_parameter_at_the_use(tree):
    """A value for a parameter that the block does not have is reported."""
    tree.change("{threshold: 6}", "{threshold: 6, treshold: 7}")
    assert tree.only() == tree.at("treshold", "sections[0].any[0].all[0].with.treshold", "unknown-parameter")


def test_a_parameter_outside_a_block(tree):
    """A parameter has no value in a policy."""
    tree.change("summary: It decides one thing.", "summary: $threshold")
    assert tree.only() == tree.at("summary", "summary", "unknown-parameter")


def test_a_key_that_does_not_belong_to_a_use(tree):
    """Beside use there are its parameters and the parts of a criterion."""
    tree.change(", with: {threshold: 6}", ", with: {threshold: 6}, any: [functional_disability]")
    assert tree.only() == tree.at("use: severity", "sections[0].any[0].all[0].any", "unknown-key")


def test_missing_citation_of_a_block(tree):
    """A use without citation of a block that has criteria is reported where the citation belongs."""
    tree.change(
        "{use: severity, id: severity, text: Pain is severe., cite: {section: Indications}, with",
        "{use: severity, with",
    )
    tree.change(",\n             aspect: pain-level", "")
    tree.change("acute.severity: met", "acute: met", "cases/nia/one.yml")
    tree.write("permalinks.yml", "permalinks: []\n")
    assert tree.only() == tree.at("use: severity", "sections[0].any[0].all[0].use", "missing-citation")


@pytest.mark.slow
def test_blocks_that_multiply_without_end_are_refused(tree):
    """Blocks which use blocks ten times each, eight levels deep, are refused within seconds."""
    levels = [f"  b{n}: {{node: {{all: [{', '.join([f'{{use: b{n + 1}}}'] * 10)}]}}}}\n" for n in range(8)]
    tree.write("blocks/bomb.yml", "blocks:\n" + "".join(levels) + "  b8: {node: functional_disability}\n")
    tree.change("{id: region, text: The neck., cite: {section: Indications}, spinal_region: cervical}", "{use: b0}")
    started = time.process_time()
    assert "too-large" in tree.codes()
    assert time.process_time() - started < 10


def test_a_chain_of_blocks_can_not_nest_without_end(tree):
    """A chain of blocks that nests deeper than a policy may is refused."""
    levels = [f"  b{n}: {{node: {{not: {{use: b{n + 1}}}}}}}\n" for n in range(100)]
    tree.write("blocks/bomb.yml", "blocks:\n" + "".join(levels) + "  b100: {node: functional_disability}\n")
    tree.change("{id: region, text: The neck., cite: {section: Indications}, spinal_region: cervical}", "{use: b0}")
    assert "too-large" in tree.codes()
