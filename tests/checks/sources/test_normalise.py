"""The normal form of a passage: what printing changes is taken out, what it says is not."""

import pytest

from scripts.checks.sources.normalise import fingerprint, normalise


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lasting PAIN  in the\n back.", "lasting pain in the back"),
        ("The patient\u2019s \u201cgood\u201d days", 'the patient\'s "good" days'),
        ("two\u2013three weeks", "two-three weeks"),
        ("a step- by-step plan", "a step-by-step plan"),
        ("<b>Pain</b> of <i>weeks</i>", "Pain of weeks"),
        ("**Pain** of *weeks*", "Pain of weeks"),
        ("weeks ^{MPC} , days", "weeks, days"),
        ("see the [table](#x) below", "see the table below"),
        ("at least $\\geq$ 6", "at least ≥ 6"),
    ],
)
def test_what_printing_changes_is_taken_out(one, other):
    """Case, spacing, quotes, dashes and markup make no difference."""
    assert normalise(one) == normalise(other)


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("radiating symptoms2", "radiating symptoms"),
        ("was written down2, 3", "was written down"),
        ("was written down (twice)2, 3 and kept", "was written down (twice) and kept"),
        ("on one day.6", "on one day"),
        ("for each region.3, 5 If so", "for each region. If so"),
        ("on a scale of 0 to 10 2-5", "on a scale of 0 to 10"),
        ("on a scale of 0 to 102, 4", "on a scale of 0 to 10"),
        ("on a scale of 0 to 101-3, 11", "on a scale of 0 to 10"),
        ("between the two. 2", "between the two"),
        ("other treatment) .3", "other treatment)"),
        ("therapy*2, 7, unless", "therapy, unless"),
        ("the disorder (ABC)1-6", "the disorder (ABC)"),
    ],
)
def test_reference_numbers_are_taken_out(printed, plain):
    """Numbers of references, stuck to a word, behind a mark or behind the scale, make no difference."""
    assert normalise(printed) == normalise(plain)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("at least 6 weeks", "at least 8 weeks"),
        ("levels of ≥ 6", "levels of > 6"),
        ("at level L4", "at level L5"),
        ("joints S1, S2, S3", "joints S1, S2"),
        ("0 to 10", "0 to 100"),
        ("grade 3-4 on one side", "grade 2-4 on one side"),
        ("marker HLA-B27", "marker HLA-B28"),
        ("less than 2-3 months", "less than 2-4 months"),
        ("a, b and c", "a, b or c"),
        ("C3 - 4, through C6 -7", "C3 - 4, through C6 -8"),
        ("cost 2.50", "cost 2.60"),
        ("younger < 3 years and older > 6 years", "younger < 4 years and older > 6 years"),
        ("codes 64479 (+64480)", "codes 64479"),
        ("a 12-month period", "a 6-month period"),
    ],
)
def test_what_it_says_makes_another_fingerprint(one, other):
    """Another number, sign or word gives another fingerprint."""
    assert fingerprint(one) != fingerprint(other)


def test_a_fingerprint_is_twelve_hexadecimal_digits():
    """The fingerprint is short, and does not give the text away."""
    assert fingerprint("Pain.") == "5c78c8e7160e"
