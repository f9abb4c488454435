"""Hostile data: compiled to harmless text or refused with a place, within seconds."""

import time

import pytest

pytestmark = pytest.mark.slow

HEAD = "title: One\nversion: a\nsource: guide\nsummary: S.\ndates: {verified: 2026-11}\n"
SECTION = HEAD + "sections:\n  - id: s\n    title: S\n    kind: indications\n    all:\n"
CRITERION = "      - {{id: c{}, text: T, cite: {{section: S}}, yes: functional_disability}}\n"


@pytest.fixture
def hostile(tree):
    """Compiles one hostile policy; it has to end in time."""
    tree.write("cases/nia/one.yml", "cases: []\n")
    tree.write("permalinks.yml", "permalinks: []\n")

    def put(text):
        tree.write("policies/nia/one.yml", text)
        started = time.process_time()
        result = tree.compile()
        assert time.process_time() - started < 10
        return result

    return put


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (SECTION + "".join(CRITERION.format(n) for n in range(100_000)), "too-large"),
        (SECTION + "".join(CRITERION.format(n) for n in range(20_000)), "too-large"),
        (SECTION + "".join(f"      - x{n}\n" for n in range(39_000)), "too-many"),
        (SECTION + "      - {" + ", ".join(f"k{n}: 1" for n in range(39_000)) + "}\n", "too-many"),
        (SECTION + "      - [a]\n" * 10_000, "too-many"),
        (HEAD + "".join(f"k{n}: 1\n" for n in range(39_000)), "too-many"),
        (HEAD + "".join(f"k{n}: no\n" for n in range(39_000)), "too-many"),
        (SECTION + "      - " + "{not: " * 200 + "functional_disability" + "}" * 200 + "\n", "too-deep"),
        (HEAD + "notes:\n" + "  - {id: same, text: T, cite: {section: S}}\n" * 7_000, "too-many"),
        (HEAD + "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "alias"),
        (HEAD + "notes: \0\n", "forbidden-character"),
        (HEAD + "notes: \u202e\n", "forbidden-character"),
    ],
)  # fmt: skip
def test_what_is_too_much_is_refused(hostile, text, code):
    """Size, depth, number and hidden characters are refused with a place, and the number of messages is bounded."""
    problems = hostile(text).problems
    assert code in {problem.code for problem in problems}
    assert len(problems) < 2_000


def test_as_many_criteria_as_a_file_may_hold(hostile):
    """What is accepted is compiled in time as well."""
    assert hostile(SECTION + "".join(CRITERION.format(n) for n in range(5_500))).problems == ()


def test_markup_stays_text(hostile, tree):
    """Markup, template braces and Markdown are carried through as the text they are."""
    text = "<script>alert(1)</script> {{ 7 * 7 }} **b** [x](javascript:alert(1))"
    hostile(SECTION + f"      - {{id: c, text: '{text}', cite: {{section: S}}, yes: functional_disability}}\n")
    assert tree.compiled()["policies"]["nia/one"]["sections"][0]["items"][0]["text"] == text


def test_suggestions_from_a_very_large_vocabulary_take_their_time(hostile, tree):
    """Many unknown names beside many known ones are reported in time."""
    many = "".join(f"  q{n}: {{label: L, type: yes_no, change: fixed}}\n" for n in range(9_000))
    tree.write("questions/many.yml", f"topic: many\ntitle: T\norder: 5\nquestions:\n{many}")
    assert "too-many" in {
        each.code for each in hostile(SECTION + "".join(f"      - qq{n}\n" for n in range(9_000))).problems
    }
