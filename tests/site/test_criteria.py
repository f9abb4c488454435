"""The criteria on a policy's page: anchors, connectives in words, and what belongs to each criterion."""

from scripts.site.data import Library
from scripts.site.policy_page import render_policy
from scripts.site.view import View
from tests.site.html_tree import Page, has_class, text
from tests.site.library import CITE


def connectives(page, id_):
    """The connectives directly below a criterion, folded or not."""
    below = page.one("li", id=id_)
    found = [each for each in below if has_class(each, "connective")]
    found += [each.find("summary") for each in below if has_class(each, "fold")]
    return [text(each) for each in found]


def test_every_criterion_has_its_full_id_as_anchor(render):
    """A link to a criterion is the page's address and the criterion's id."""
    criteria = [each.get("id") for each in render().classed("criterion")]

    assert criteria == [
        "pump",
        "acute",
        "acute.severity",
        "acute.severity.function",
        "acute.again",
        "chronic",
        "chronic.a",
        "chronic.b",
        "chronic.c",
        "advice",
        "yearly",
        "reason",
        "none-of",
        "none-of.x",
        "none-of.y",
        "as-before",
        "chart",
    ]


def test_sub_criteria_lie_within_their_criterion(render):
    """The lists are nested as the conditions are."""
    page = render()

    assert page.one("li", id="acute.severity.function") in list(page.one("li", id="acute.severity").iter("li"))


def test_connectives_stand_in_words(render):
    """Nobody has to know what "any" means in a rule."""
    page = render()

    assert connectives(page, "acute") == ["All of these (2)"]
    assert connectives(page, "acute.severity") == ["Any one of these (2)"]
    assert connectives(page, "chronic") == ["At least 2 of these (3)"]
    assert connectives(page, "none-of") == ["None of these (2)"]


def test_a_condition_without_a_text_of_its_own_is_put_into_words(render):
    """Beside criteria, a bare condition may not be missing from the list."""
    assert "Average pain: at least 6 points" in text(render().one("li", id="acute.severity"))


def test_a_leaf_shows_nothing_below_its_text(render):
    """The text of a criterion says what its condition says."""
    assert render().one("li", id="acute.again").findall(".//li") == []


def test_a_criterion_carries_its_citation(render):
    """Source by its number, section, place."""
    cite = render().classed("cite", render().one("li", id="acute.again"))

    assert text(cite[0]) == "Source: ACME_1, Indications: first bullet"


def test_what_a_criterion_rests_on_is_one_fold_away(render, data):
    """Source, links, questions and readings: at rest one line names them, so that the sentences stand out."""
    data["citations"] = {"ACME-1 C.1": "acme/one#yearly"}
    page = render()
    folds = {each: page.classed("more", page.one("li", id=each))[0] for each in ("yearly", "acute.again")}

    assert text(folds["yearly"].find("summary")) == "ACME-1 C.1: source, 1 reading"
    assert text(folds["acute.again"].find("summary")) == "Source"
    assert next(each.get("href") for each in folds["acute.again"].iter("a")) == "#acute.again"
    outside = [each for each in page.one("li", id="yearly") if not has_class(each, "more")]
    assert [each for part in outside for each in part.iter() if each.tag in ("a", "button", "summary")] == []


def test_a_criterion_carries_its_note_and_when_it_applies(render):
    """Both are part of what it says."""
    page = render()

    assert "Ask for a recent note." in text(page.one("li", id="acute.severity"))
    assert "Applies only if: Injections in this region: at least 1." in text(page.one("li", id="acute.again"))


def test_a_criterion_that_hangs_on_a_reading_links_to_it(render):
    """The reader can see how we read the text, and why."""
    page = render()

    links = [each.get("href") for each in page.one("li", id="yearly").iter("a")]
    assert "#total" in links
    assert text(page.one("h3", id="total")) == "The yearly total"


def test_a_criterion_leads_to_the_questions_it_asks(render):
    """From a criterion to the field that decides it is one step."""
    links = [each.get("href") for each in render().one("li", id="acute.again").iter("a")]

    assert "#ask_lasting" in links
    assert "#ask_prior_procedures" in links


def test_what_takes_no_part_gets_no_status(render):
    """Advice and background are neither met nor not met."""
    page = render()

    for name in ("advice", "chart"):
        assert "data-criterion" not in page.one("li", id=name).attrib
        assert page.classed("status", page.one("li", id=name)) == []


def test_every_other_criterion_has_an_empty_place_for_its_status(render):
    """The calculator fills it in; on paper it is a box to tick."""
    page = render()
    judged = [each for each in page.classed("criterion") if "data-criterion" in each.attrib]

    assert len(judged) == 15
    assert {text(page.classed("status", each)[0]) for each in judged} == {""}


def test_exclusions_are_marked_as_speaking_against_the_request(render):
    """There "met" would mislead, so the page says "applies"."""
    page = render()

    assert "data-against" in page.one("li", id="pump").attrib
    assert "data-against" not in page.one("li", id="acute").attrib


def test_a_judgement_of_the_payer_is_said(render):
    """No answer decides such a criterion."""
    assert "The payer weighs it." in text(render().one("li", id="reason"))


def test_a_reference_links_to_what_it_refers_to(render):
    """The same criterion is not restated."""
    item = render().classed("item--ref")[0]

    assert text(item) == "See: Pain limits function."
    assert item.find("a").get("href") == "#acute.severity"


def test_sections_are_headings_with_their_own_ids(render):
    """They make the table of contents, and can be linked to."""
    page = render()

    for name in ("exclusions", "indications", "limits", "papers"):
        assert page.one("h3", id=name) is not None


def test_a_reading_under_which_it_always_applies_is_no_condition(render, policy):
    """The words "applies only if: always" would say nothing."""
    options = {"six": {"op": "value", "value": True}, "four": {"op": "yes", "question": "disabled"}}
    chart = policy["sections"][1]["node"]["of"][0]["of"][1]
    chart["applies"] = {"op": "reading", "reading": "total", "options": options}

    assert "Applies only if" not in text(render().one("li", id="acute.again"))


def test_what_applies_under_another_reading_alone_says_so(render, policy):
    """The words "applies only if: never" would say that it is there in vain."""
    options = {"six": {"op": "value", "value": False}, "four": {"op": "value", "value": True}}
    chart = policy["sections"][1]["node"]["of"][0]["of"][1]
    chart["applies"] = {"op": "reading", "reading": "total", "options": options}

    assert "Applies only if: the text is read in another way." in text(render().one("li", id="acute.again"))


def test_a_criterion_that_applies_with_another_links_to_it(render, policy):
    """Its words are those of the other."""
    chart = policy["sections"][1]["node"]["of"][0]["of"][1]
    chart["applies"] = {"op": "ref", "id": "acute.severity"}

    links = {each.get("href"): text(each) for each in render().one("li", id="acute.again").iter("a")}
    assert links["#acute.severity"] == "Pain limits function."


def test_what_lies_deep_is_folded_and_written_open(render):
    """Without JavaScript, and on paper, all of it can be read."""
    folds = [each for each in render().all("details") if "data-fold" in each.attrib]

    assert folds
    assert all("open" in each.attrib for each in folds)


def test_a_list_of_several_ways_says_how_many_are_enough(render):
    """The checker calls none of the others a failing then."""
    assert {each.get("data-enough") for each in render().classed("items")} == {None, "1", "2"}


def test_a_criterion_that_only_tells_requests_apart_is_marked(render, policy):
    """It judges nothing; what applies by it names it, and a section of such alone has no status."""
    guard = {"id": "first", "text": "It is the first.", "cite": CITE, "op": "yes", "question": "disabled"}
    policy["sections"].append({"id": "scope", "title": "Scope", "kind": "scope", "items": [guard], "node": guard})
    policy["sections"][1]["node"]["of"][0]["applies"] = {"op": "not", "of": [{"op": "ref", "id": "first"}]}
    page = render()

    assert "data-guard" in page.one("li", id="first").attrib
    assert "data-guard" not in page.one("li", id="acute").attrib
    assert page.one("li", id="acute").attrib["data-applies"] == "first"
    assert [each.get("data-criterion") for each in page.classed("criteria-section")][-1] is None


def test_a_term_in_the_sentence_shows_its_definition_in_place(render, policy):
    """With its place in the source and a way to all definitions of it; the sentence reads as it did."""
    policy["definitions"][0] |= {"term": "Function", "points": ["To walk."]}
    page = render()
    sentence = page.classed("criterion__text", page.one("li", id="acute.severity.function"))[0]
    meaning = page.one("dialog", id="meaning_therapy")

    assert text(sentence) == "It limits function."
    assert [(text(each), each.get("popovertarget")) for each in sentence] == [("function", "meaning_therapy")]
    assert "popover" in meaning.attrib
    words = ["Function Close", "What therapy is.", "To walk.", "Source: ACME_1, Indications: first bullet"]
    assert [text(each) for each in meaning][:4] == words
    assert [each.get("href") for each in meaning.iter("a")] == ["/definitions.md#term_function"]


def test_what_a_term_means_is_there_once_however_often_it_is_used(render, policy):
    """And not for a term that no sentence has."""
    policy["definitions"] = [
        policy["definitions"][0] | {"term": "Function"},
        policy["definitions"][0] | {"id": "other"},
    ]
    page = render()

    assert len(page.classed("term")) == 2
    assert [each.get("id") for each in page.all("dialog")] == ["meaning_therapy"]


def test_a_page_that_is_had_alone_leads_to_no_page_of_definitions(data, policy):
    """It would lead to nothing; what the term means is there all the same."""
    policy["definitions"][0]["term"] = "Function"
    page = Page(render_policy(View(Library(data), lambda source: f"/{source}", alone=True), "acme/one"))
    meaning = page.one("dialog", id="meaning_therapy")

    assert "What therapy is." in text(meaning)
    assert list(meaning.iter("a")) == []


def test_a_term_in_a_note_alone_is_named_beside_the_source(render, policy):
    """There a link to the definition stands."""
    policy["definitions"][0]["term"] = "Recent note"
    page = render()
    links = [each for each in page.one("li", id="acute.severity").iter("a") if each.get("href") == "#therapy"]

    assert [text(each) for each in links] == ["Recent note"]
    assert page.all("dialog") == []


def test_a_criterion_without_a_term_says_nothing_of_words(render):
    """No empty line."""
    assert "What the words mean" not in text(render().classed("criteria")[0])
