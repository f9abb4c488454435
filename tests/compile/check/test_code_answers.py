"""What follows from a code."""

FILE = "codes.yml"


def test_an_answer_of_a_code(tree):
    """It is written as in a case, and handed on."""
    tree.change("with imaging, system: CPT", "with imaging, system: CPT, answers: {spinal_region: lumbar}", FILE)
    assert tree.compiled()["codes"]["62321"]["answers"] == {"spinal_region": "lumbar"}


def test_an_answer_that_the_question_does_not_have(tree):
    """A checker could not show it."""
    tree.change("with imaging, system: CPT", "with imaging, system: CPT, answers: {spinal_region: lumbr}", FILE)
    assert [(each[0], each[2]) for each in tree.found()] == [(FILE, "62321.answers.spinal_region")]
