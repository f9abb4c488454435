"""The checker's form as it is printed: complete without JavaScript, and impossible to send."""

import pytest

from scripts.site.form import range_hint
from tests.site.html_tree import text


def controls(field):
    return [each for each in field.iter() if each.tag in ("input", "select") and each.get("type") != "hidden"]


def test_each_question_in_use_has_a_fieldset_with_a_legend(render):
    """By topic, in the order of the topics; what the policy does not use is not asked."""
    asked = [each for each in render().all("fieldset") if "data-question" in each.attrib]

    assert [each.get("data-question") for each in asked] == [
        "date_of_service",
        "region",
        "disabled",
        "pain",
        "lasting",
        "surgery",
        "prior_procedures",
    ]
    assert [text(each.find("legend")) for each in asked][:3] == ["Date of service", "Region", "Pain limits function"]


def test_a_topic_without_questions_is_left_out(render):
    """Its heading would stand over nothing."""
    titles = [text(section.find(".//h3")) for section in render().classed("topic")]

    assert titles == ["The request", "Health", "Earlier treatment"]


def test_nothing_is_answered_beforehand(render):
    """No option is chosen and no field filled in."""
    form = render().one("form")

    assert [each for each in form.iter() if "checked" in each.attrib or "selected" in each.attrib] == []
    assert [each for each in controls(form) if each.get("type") == "text" and each.get("value")] == []


@pytest.mark.parametrize(
    ("question", "labels"),
    [("disabled", ["Yes", "No", "Not known"]), ("region", ["Cervical", "Lumbar", "Not known"])],
)
def test_choices_offer_not_known(render, question, labels):
    """Nobody is forced to answer."""
    field = render().one("fieldset", id=f"ask_{question}")

    assert [text(each) for each in field.iter("label")] == labels


def test_a_number_is_a_text_field_with_its_range_beside_it(render):
    """A text field keeps what was typed, so that the page can say what is wrong with it."""
    field = render().one("fieldset", id="ask_pain")
    (entry,) = controls(field)

    assert (entry.get("type"), entry.get("inputmode")) == ("text", "decimal")
    assert "0 to 10 points" in text(field)


@pytest.mark.parametrize(("longest", "said"), [("6 months", "up to 6 months"), ("100 years", ""), (None, "")])
def test_a_length_of_time_has_its_range_beside_it(longest, said):
    """Where it is shorter than a life."""
    question = {"type": "duration", **({"min": "0 days", "max": longest} if longest else {})}
    assert range_hint(question) == said


def test_a_date_is_three_text_fields(render):
    """Month, day and year, each of which can stay blank."""
    field = render().one("fieldset", id="ask_date_of_service")

    assert [each.get("data-part") for each in controls(field)] == ["month", "day", "year"]


def test_a_date_that_may_not_exist_offers_none(render):
    """In the words of the question."""
    field = render().one("fieldset", id="ask_surgery")

    assert "No surgery" in [text(each) for each in field.iter("label")]


def test_a_duration_takes_a_length_or_a_beginning(render):
    """Whichever the chart has."""
    parts = [each.get("data-part") for each in controls(render().one("fieldset", id="ask_lasting"))]

    assert parts == ["count", "unit", "month", "day", "year"]


def test_an_earlier_procedure_has_only_the_fields_the_policy_uses(render):
    """Its date is always asked; how much it helped only where a criterion wants to know."""
    entry = render().classed("entry")[0]

    assert [each.get("data-field") for each in entry.iter() if "data-field" in each.attrib] == [
        "date",
        "region",
        "helped",
    ]


def test_the_only_kind_of_procedure_is_not_asked(render):
    """One possible answer is no question."""
    entry = render().classed("entry")[0]

    assert "Epidural injection" in text(entry)
    assert [each.get("value") for each in entry.iter("input") if each.get("data-part") == "procedure"] == ["epidural"]


def test_a_kind_that_a_worked_case_has_can_be_chosen(render, data):
    """Or the form could not show that case."""
    data["cases"]["acme/one"][0]["answers"]["prior_procedures"][0]["procedure"] = "facet"

    kinds = [each for each in render().all("select") if each.get("data-part") == "procedure"]
    assert [text(each) for each in kinds[0].iter("option")] == ["Choose", "Epidural injection", "Facet injection"]


def test_every_control_has_a_name_for_those_who_do_not_see_it(render):
    """By a label around it or with its id, or by ids of other words."""
    page = render()
    ids = {each.get("id") for each in page.all()}
    labels = page.all("label")
    labelled = {each.get("for") for each in labels}
    labelled |= {within.get("id") for each in labels if text(each) for within in controls(each)}

    for control in controls(page.one("form")):
        names = control.get("aria-labelledby", "").split()
        assert control.get("id") in labelled or "aria-label" in control.attrib or (names and set(names) <= ids)


def test_ids_on_the_page_are_unique(render):
    """Criteria, fields and headings share one set of anchors."""
    ids = [each.get("id") for each in render().all() if each.get("id")]

    assert sorted(ids) == sorted(set(ids))


def test_the_form_has_nowhere_to_send_answers_to(render):
    """Without JavaScript, the Enter key must not put answers into an address."""
    form = render().one("form")

    assert form.get("method") == "dialog"
    assert "action" not in form.attrib
    assert [each for each in form.iter("button") if each.get("type") not in ("button", "submit")] == []


def test_without_javascript_the_page_says_to_fill_in_by_hand(render):
    """What only works with it is out of sight there: that is for the browser to show."""
    assert "by hand" in text(render().one("noscript"))
