"""Shapes: pydantic's errors come out as problems with a line."""

import pytest

QUESTIONS, REQUEST = "questions/pain.yml", "questions/request.yml"


@pytest.mark.parametrize(
    ("old", "new", "line", "field", "code"),
    [
        ("title: One\n", "", "version", "", "missing"),
        ("title: One\n", "title: One\ntitel: One\n", "titel", "titel", "unknown-key"),
        ("title: One\n", "title: 5\n", "title: 5", "title", "wrong-type"),
        ("title: One\n", "title: ' '\n", "title: ' '", "title", "wrong-type"),
        ("revised: 2022-05", "revised: 2022-13", "2022-13", "dates.revised", "wrong-date"),
        ("{date: 2022-05,", "{date: 2023-02-31,", "2023-02-31", "history[0].date", "wrong-date"),
        ("revised: 2022-05", "revised: 2022", "revised: 2022", "dates.revised", "wrong-date"),
        ("every: 12 months", "every: 12", "every: 12", "review.every", "wrong-unit"),
        ("every: 12 months", "every: 12 moons", "every: 12", "review.every", "wrong-unit"),
        ("gap: 2 years", "gap: two years", "gap: two", "selections.this_episode.episode.gap", "wrong-type"),
        ("within: 12 months", "within: 12", "within: 12", "selections.past_year.within", "wrong-unit"),
        ("codes:\n", "reach: {states: {cite: {section: Cover}}}\ncodes:\n", "reach", "reach.states", "wrong-value"),
        ("kind: limits", "kind: limit", "kind: limit", "sections[1].kind", "wrong-value"),
        ("id: limits", "id: Limits_1", "id: Limits_1", "sections[1].id", "wrong-form"),
        ("{id: therapy, term", "{id: therapy, terms: x, term", "id: therapy", "definitions[0].terms", "unknown-key"),
        (", cite: {section: Definitions}", "", "id: therapy", "definitions[0]", "missing-citation"),
        ("    cite: {section: Limits}\n    options:", "    options:", "yearly", "readings[0]", "missing-citation"),
        ("cite: {section: Cover}", "cite: {sektion: Cover}", "sektion", "codes[0].cite.sektion", "unknown-key"),
        ("{section: Cover}", "{section: Cover, passage: 12}", "Cover", "codes[0].cite.passage", "wrong-type"),
        ("{section: Cover}", "{section: Cover, passage: xyz}", "Cover", "codes[0].cite.passage", "wrong-form"),
        ('["62320", "62321"]', "[62320]", "[62320]", "codes[0].codes[0]", "wrong-type"),
    ],
)  # fmt: skip
def test_a_shape_that_is_not_accepted_in_a_policy(tree, old, new, line, field, code):
    """Each shape that is not of the model is reported at its line and field."""
    tree.change(old, new)
    assert tree.at(line, field, code) in tree.found()


@pytest.mark.parametrize(
    ("old", "new", "field", "code"),
    [
        ("unit: points, ", "", "questions.average_pain", "wrong-unit"),
        ("range: [0, 10], ", "", "questions.average_pain", "missing"),
        ("range: [0, 10]", "range: [10, 0]", "questions.average_pain", "wrong-range"),
        ("range: [0, 10]", "range: [0 points, 10]", "questions.average_pain", "wrong-unit"),
        ("step: 0.1", "step: 0", "questions.average_pain", "wrong-range"),
        ("range: [0 days, 50 years]", "range: [0, 50 years]", "questions.pain_duration", "wrong-unit"),
        ("type: yes_no", "type: yes_no, unit: days", "questions.functional_disability", "wrong-unit"),
        ("type: yes_no", "type: yes_no, options: {a: A, b: B}", "questions.functional_disability", "unknown-key"),
        ("type: yes_no", "type: yesno", "questions.functional_disability.type", "wrong-value"),
        ("type: yes_no, change: document", "type: yes_no", "questions.functional_disability", "missing"),
        (", over_time: grows", "", "questions.pain_duration", "missing"),
        ("over_time: grows", "over_time: shrinks", "questions.pain_duration.over_time", "wrong-value"),
    ],
)
def test_a_question_that_does_not_fit_its_type(tree, old, new, field, code):
    """A question has what its type needs, and nothing that belongs to another."""
    tree.change(old, new, QUESTIONS)
    assert tree.only() == tree.at(field.split(".")[1], field, code, QUESTIONS)


@pytest.mark.parametrize(
    ("file", "old", "new", "question"),
    [
        (QUESTIONS, "yes_no, change: document, over_time: lapses", "yes_no, change: document, over_time: grows",
         "functional_disability"),
        (QUESTIONS, "over_time: grows", "over_time: may_grow", "pain_duration"),
        (QUESTIONS, "over_time: grows", "onset: false, over_time: grows", "pain_duration"),
        (REQUEST, "change: document, over_time: stays}\n  prior", "change: document, over_time: lapses}\n  prior",
         "last_surgery"),
        (REQUEST, "procedures, change: document, over_time: stays", "procedures, change: document, over_time: grows",
         "prior_procedures"),
    ],
)  # fmt: skip
def test_what_an_answer_cannot_do_over_time(tree, file, old, new, question):
    """Only a length grows, one that may have ended only may; a day that has been stays where it was."""
    tree.change(old, new, file)
    assert tree.only() == tree.at(question, f"questions.{question}", "wrong-value", file)


@pytest.mark.parametrize(
    ("file", "old", "new", "suggestion"),
    [
        ("policies/nia/one.yml", "summary: It", "sumary: It", "summary"),
        ("policies/nia/one.yml", "{id: therapy, term:", "{id: therapy, trem:", "term"),
        ("policies/nia/one.yml", "{section: Cover}", "{section: Cover, plaice: x}", "place"),
        ("policies/nia/one.yml", "within: 12 months", "withn: 12 months", "within"),
        ("outcomes.yml", "{label: Outside", "{lable: Outside", "label"),
        ("cases/nia/one.yml", "missing:", "mising:", "missing"),
    ],
)
def test_a_key_that_is_nearly_right_gets_a_suggestion(tree, file, old, new, suggestion):
    """The nearest key that is accepted at that place is named first, however deep it stands."""
    tree.change(old, new, file)
    hints = [each.accepted.split("?")[0] for each in tree.compile().problems if each.code == "unknown-key"]
    assert hints == [f"did you mean “{suggestion}”"]


@pytest.mark.parametrize(
    ("file", "text", "field", "code"),
    [
        ("outcomes.yml", "met: {label: Met, class: yes!, text: T.}\n", "met.class", "wrong-value"),
        ("codes.yml", '"623": {label: L, system: CPT}\n', "623", "wrong-form"),
        ("sources.yml", "a: {title: T, file: ../x.txt}\n", "a.file", "wrong-form"),
        ("payers.yml", "NIA: {name: Name}\n", "NIA", "wrong-form"),
        ("permalinks.yml", "permalinks: [{link: nia/one, because: No fate.}]\n", "permalinks[0]", "wrong-permalink"),
        ("permalinks.yml", "permalinks: [nia]\n", "permalinks[0]", "wrong-form"),
        ("blocks/severity.yml", "blocks: {severity: {parameters: [threshold]}}\n", "blocks.severity", "missing"),
    ],
)
def test_a_shape_that_is_not_accepted_elsewhere(tree, file, text, field, code):
    """The small files have a shape as well."""
    tree.write(file, text)
    assert (file, 1, field, code) in tree.found()
