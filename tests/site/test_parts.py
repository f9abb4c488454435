"""What goes between mkdocs and the rendered HTML: parts, headings, and texts for the theme."""

from scripts.site.data import Library
from scripts.site.front_matter import theme_text
from scripts.site.generated import generated
from scripts.site.headings import headings
from scripts.site.parts import Parts


def test_a_part_takes_the_place_of_its_mark():
    """As it is, whatever it holds."""
    parts = Parts()
    first, second = parts.add(r"<p>\1 [[ x ]] **</p>"), parts.add("<p>two</p>")

    assert parts.fill(f"<h1>T</h1>{second}\n{first}") == r"<h1>T</h1><p>two</p>" + "\n" + r"<p>\1 [[ x ]] **</p>"


def test_headings_nest_by_their_level():
    """A heading without an id, or one that says so, is left out."""
    found = headings(
        '<h1 id="a">A &amp; <b>B</b></h1><h2 id="b">B</h2><h3 id="c">C</h3><h3>no</h3>'
        '<h3 id="x" data-toc-exclude>X</h3><h2 id="d">D</h2>'
    )

    assert [(each["id"], each["name"]) for each in found] == [("a", "A &amp; B")]
    assert [each["id"] for each in found[0]["children"]] == ["b", "d"]
    assert [each["id"] for each in found[0]["children"][0]["children"]] == ["c"]


def test_a_text_for_the_theme_holds_nothing_but_text():
    """The theme prints titles as they are, and elsewhere undoes escapes."""
    assert theme_text("A <b>&amp; [[ x ]]\n{{ y }}") == ("A \u2039b\u203a&#38;amp; &#91;&#91; x &#93;&#93; {{ y }}")


def test_what_comes_from_no_payer_is_listed_last(data, policy):
    """Payers by name, then the overviews of codes, whatever they are called."""
    for name in ("zeta", "codes", "beta"):
        data["policies"][f"{name}/one"] = {**policy, "id": f"{name}/one", "payer": name}
    data["payers"]["codes"] = {"id": "codes", "name": "A code reference", "publishes": "code_overviews"}

    assert [payer["id"] for payer in Library(data).payers] == ["acme", "beta", "zeta", "codes"]


def paths(data) -> list[str]:
    """The generated pages of payers and policies."""
    return [path for path, _ in generated(Library(data)) if path.startswith("policies/")]


def test_each_payer_and_each_policy_gets_a_page(data):
    """At the address that its id names, with its worked cases on another below it."""
    names = ["policies/acme/index.md", "policies/acme/one.md", "policies/acme/one/cases.md"]

    assert paths(data) == names


def test_a_policy_without_worked_cases_has_no_page_of_them(data):
    """It would be empty."""
    data["cases"] = {}

    assert paths(data) == ["policies/acme/index.md", "policies/acme/one.md"]
