"""The compile step as a whole: sound data in, canonical JSON out; otherwise every problem and no file."""

import hashlib
import json

from scripts.compile.__main__ import main

LOADS = {"ensure_ascii": False, "sort_keys": True, "separators": (",", ":")}


def node(policy: dict, number: int) -> dict:
    """The condition of a section."""
    return policy["sections"][number]["node"]


def test_questions_stand_in_the_order_of_their_topics(tree):
    """Topics are sorted by their order, questions stay as written."""
    topics = tree.compiled()["topics"]
    assert [topic["id"] for topic in topics] == ["request", "pain"]
    assert topics[0]["questions"] == ["date_of_service", "spinal_region", "last_surgery", "prior_procedures"]


def test_a_question_has_its_bounds_and_options(tree):
    """A range becomes min and max, options a list in the order of the file."""
    questions = tree.compiled()["questions"]
    pain = {"id": "average_pain", "label": "Average pain", "type": "number", "unit": "points"}
    assert questions["average_pain"] == pain | {
        "min": 0,
        "max": 10,
        "step": 0.1,
        "change": "document",
        "over_time": "lapses",
    }
    assert questions["spinal_region"]["options"] == [
        {"id": "cervical", "label": "Cervical"}, {"id": "lumbar", "label": "Lumbar"},
    ]  # fmt: skip


def test_sugar_becomes_explicit_operators(tree):
    """Bare names, comparisons and choices become nodes with an op."""
    acute = node(tree.compiled()["policies"]["nia/one"], 0)["of"][0]
    severity, duration, region = acute["of"]
    assert severity["of"][0] == {"op": "yes", "question": "functional_disability"}
    assert (duration["op"], duration["question"], duration["cmp"], duration["value"]) == (
        "compare", "pain_duration", "less_than", "3 months",
    )  # fmt: skip
    assert (region["op"], region["question"], region["values"]) == ("is", "spinal_region", ["cervical"])


def test_ids_are_joined_and_citations_filled_in(tree):
    """A criterion of a block gets the full id, the parameter's value, and the citation of its use."""
    severity = node(tree.compiled()["policies"]["nia/one"], 0)["of"][0]["of"][0]
    assert (severity["id"], severity["text"]) == ("acute.severity", "Pain is severe.")
    assert severity["of"][1] == {
        "op": "compare",
        "question": "average_pain",
        "cmp": "at_least",
        "value": 6,
        "id": "acute.severity.pain-level",
        "text": "Pain is high.",
        "cite": {"section": "Indications", "source": "guide"},
    }


def test_where_a_policy_says_that_it_is_names_its_source(tree):
    """Of states and lines of business; a mandate keeps its state."""
    tree.change("codes:\n", "reach: {jurisdictions: {cite: {section: Cover}}}\njurisdictions: [Oregon]\ncodes:\n")
    tree.change("kind: limits", "kind: mandate\n    jurisdiction: Oregon")
    policy = tree.compiled()["policies"]["nia/one"]

    assert policy["reach"] == {"jurisdictions": {"cite": {"section": "Cover", "source": "guide"}}}
    assert [each.get("jurisdiction") for each in policy["sections"]] == [None, "Oregon", None]


def test_items_are_the_criteria_directly_below(tree):
    """A section lists the criteria with no other criterion between, also those that take no part."""
    sections = tree.compiled()["policies"]["nia/one"]["sections"]
    assert [[item["id"] for item in section["items"]] for section in sections] == [
        ["acute", "advice"], ["yearly", "interval", "relief", "surgery"], ["chart"],
    ]  # fmt: skip
    assert sections[2]["node"] is None


def test_items_below_a_group_without_an_id(tree):
    """A group that is no criterion itself shows its criteria as items of the section."""
    surgery = (
        "{id: surgery, text: No recent surgery., cite: {section: Limits}, since: last_surgery, at_least: 6 months}"
    )
    tree.change(surgery, f"any: [functional_disability, {surgery}]")
    items = tree.compiled()["policies"]["nia/one"]["sections"][1]["items"]
    assert [item["id"] for item in items] == ["yearly", "interval", "relief", "surgery"]


def test_selections_have_every_key(tree):
    """A selection says null for each filter that it does not have."""
    selections = tree.compiled()["policies"]["nia/one"]["selections"]
    assert selections["this_episode"] == {
        "called": "injections of this episode",
        "of": "same_region",
        "procedure": None,
        "where": None,
        "within": None,
        "within_first": None,
        "after_last": None,
        "episode": {"gap": "2 years", "breaks": ["last_surgery"]},
        "from": None,
        "by": None,
        "merge": None,
    }
    assert selections["same_region"]["procedure"] == ["epidural"]
    assert selections["same_region"]["where"] == {"op": "same", "field": "region", "question": "spinal_region"}


PAST_YEAR = "  past_year: {called: injections of the past year, of: same_region, within: 12 months}\n"
READ_SELECTION = """\
  past_year:
    called: injections of a year
    reading: yearly-total
    options:
      six: {of: same_region, within: 12 months}
      four: {procedure: facet, where: {region: same_as spinal_region, alike: [[cervical, lumbar]]}}
"""


def test_a_selection_can_differ_with_a_reading(tree):
    """A selection with a reading holds one set of filters for each option; values that are alike are groups."""
    tree.change(PAST_YEAR, READ_SELECTION)
    policy = tree.compiled()["policies"]["nia/one"]
    selection = policy["selections"]["past_year"]
    assert (selection["reading"], selection["called"]) == ("yearly-total", "injections of a year")
    assert set(selection) == {"called", "reading", "options"}
    assert selection["options"]["six"]["within"] == "12 months"
    same = {"op": "same", "field": "region", "question": "spinal_region", "alike": [["cervical", "lumbar"]]}
    assert selection["options"]["four"]["where"] == same
    assert policy["uses"]["kinds"] == ["epidural", "facet"]


def test_uses_lists_what_a_form_has_to_ask(tree):
    """Questions in vocabulary order, those that time and history bring with them included."""
    assert tree.compiled()["policies"]["nia/one"]["uses"] == {
        "questions": [
            "date_of_service", "spinal_region", "last_surgery", "prior_procedures", "average_pain",
            "functional_disability", "pain_duration",
        ],
        "fields": ["region", "relief_percent", "function_improved"],
        "kinds": ["epidural"],
    }  # fmt: skip


def test_a_selection_of_any_kind_uses_every_kind(tree):
    """Without a kind, a selection takes all of them."""
    tree.change("procedure: epidural, where", "where")
    assert tree.compiled()["policies"]["nia/one"]["uses"]["kinds"] == ["epidural", "facet"]


def test_a_duration_brings_the_date_of_service(tree):
    """A duration can be answered by its beginning, which needs the day up to which it counts."""
    tree.write("cases/nia/one.yml", "cases: []\n")
    tree.write("permalinks.yml", "permalinks: []\n")
    text = "title: One\nversion: a\nsource: guide\nsummary: S.\ndates: {verified: 2026-11}\nsections:\n"
    criterion = "{id: c, text: T., cite: {section: S}, pain_duration: {at_least: 1 week}}"
    section = f"  - {{id: s, title: S, kind: indications, all: [{criterion}]}}\n"
    tree.write("policies/nia/one.yml", text + section)
    assert tree.compiled()["policies"]["nia/one"]["uses"]["questions"] == ["date_of_service", "pain_duration"]


def test_a_criterion_that_only_refers_keeps_its_own_id(tree):
    """The id of a reference and the text of a judgement would collide with the criterion's: they become its part."""
    tree.change("spinal_region: cervical}", "ref: limits}")
    tree.change("since: last_surgery, at_least: 6 months}", "case_by_case: The payer decides.}")
    policy = tree.compiled()["policies"]["nia/one"]
    region, surgery = node(policy, 0)["of"][0]["of"][2], node(policy, 1)["of"][3]
    assert (region["id"], region["op"], region["of"]) == ("acute.region", "all", [{"op": "ref", "id": "limits"}])
    assert (surgery["text"], surgery["of"]) == (
        "No recent surgery.", [{"op": "case_by_case", "text": "The payer decides."}],
    )  # fmt: skip


def test_the_hash_is_of_the_policy_without_it(tree):
    """The hash can be computed again from the policy."""
    policy = tree.compiled()["policies"]["nia/one"]
    value = policy.pop("hash")
    assert value == hashlib.sha256(json.dumps(policy, **LOADS).encode()).hexdigest()


def test_the_output_is_deterministic(tree):
    """The order of keys in the files changes nothing, the order of lists does."""
    before = tree.compile().text
    tree.change('title: One\nversion: "2023-01"\n', 'version: "2023-01"\ntitle: One\n')
    assert tree.compile().text == before
    tree.change('["62320", "62321"]', '["62321", "62320"]')
    assert tree.compile().text != before


def test_it_writes_the_file_whole(tree, tmp_path, capsys):
    """The command writes the JSON, leaves no other file, and ends with 0."""
    out = tmp_path / "build" / "policies.json"
    assert main(["--data", str(tree.root), "--out", str(out)]) == 0
    assert out.read_text() == tree.compile().text
    assert [path.name for path in out.parent.iterdir()] == ["policies.json"]
    assert capsys.readouterr().err == ""


def test_all_errors_come_at_once_and_nothing_is_written(tree, tmp_path, capsys):
    """Problems of every layer and file are reported in one run, and a file from before stays as it was."""
    out = tmp_path / "policies.json"
    out.write_text("before")
    tree.change("title: One\n", "titel: One\n")
    tree.change("{threshold: 6}", "{threshold: 14}")
    tree.change("pain_duration: {less_than: 3 months}", "pain_durration: {less_than: 3 months}")
    tree.change("where: {any:", "where: {anny:")
    tree.change("spinal_region: cervical\n", "spinal_region: neck\n", "cases/nia/one.yml")
    tree.change("payer: nia", "payer: nix", "sources.yml")
    tree.change("type: yes_no", "type: yesno", "questions/pain.yml")
    assert main(["--data", str(tree.root), "--out", str(out)]) == 1
    assert [(problem.file, problem.code) for problem in tree.compile().problems] == [
        ("policy_data/cases/nia/one.yml", "not-an-option"),
        ("policy_data/policies/nia/one.yml", "missing"),
        ("policy_data/policies/nia/one.yml", "unknown-key"),
        ("policy_data/policies/nia/one.yml", "out-of-range"),
        ("policy_data/policies/nia/one.yml", "unknown-question"),
        ("policy_data/policies/nia/one.yml", "unknown-operator"),
        ("policy_data/questions/pain.yml", "wrong-value"),
        ("policy_data/sources.yml", "unknown-payer"),
    ]
    assert out.read_text() == "before"
    report = capsys.readouterr().err
    assert "policies/nia/one.yml:34: sections[0].any[0].all[0].with.threshold: 14 is outside" in report
    assert report.endswith("8 problems; nothing was written.\n")


def test_a_message_says_what_is_wrong_what_is_accepted_and_where(tree):
    """A problem reads as file, line, field, what was found, what is accepted."""
    tree.change("average_pain: {at_least", "avrage_pain: {at_least", "blocks/severity.yml")
    assert str(tree.compile().problems[0]) == (
        "policy_data/blocks/severity.yml:7: blocks.severity.node.any[1].avrage_pain: there is no question"
        " `avrage_pain`; did you mean “average_pain”? accepted: date_of_service, spinal_region, last_surgery,"
        " prior_procedures, average_pain, functional_disability, pain_duration"
    )


def test_an_unreadable_vocabulary_ends_the_run_early(tree):
    """Checks that build on a file which cannot be read are left out, and the result says so."""
    tree.write("questions/pain.yml", "topic: [pain\n")
    result = tree.compile()
    assert ([problem.code for problem in result.problems], result.partial) == (["not-yaml"], True)


def test_an_unreadable_policy_leaves_the_rest_checked(tree):
    """A policy that cannot be read is one problem; its cases and permalinks do not add to it."""
    tree.write("policies/nia/one.yml", "title: [One\n")
    tree.change("payer: nia", "payer: nix", "sources.yml")
    assert tree.codes() == ["not-yaml", "unknown-payer"]


def test_a_mistake_on_a_line_that_cannot_be_read_is_named_once(tree):
    """What follows from a scalar that is refused is not reported as well."""
    tree.change('version: "2023-01"', "version: 010")
    assert tree.codes() == ["ambiguous"]
