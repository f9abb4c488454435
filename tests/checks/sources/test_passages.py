"""Sections and passages of texts set in the ways of the sources."""

from scripts.checks.sources.passages import HEADING, read_passages


def cut(text: str) -> list[tuple[str, str, str]]:
    passages = [each for each in read_passages(text) if each.place != HEADING]
    return [(each.section, each.place, each.text) for each in passages]


CAPITALS = """\
 Some Company, Inc. *

Clinical guidelines:
THE TITLE OF IT

Original Date:  May 2020

Note: A first note that begins before any
section does.

REASONS FOR DOING IT OR NOT DOING IT (First,
Second)

For the treatment of one thing ALL of the following must be met:

• A first point that is so long that it has to go on in the

next line, with a blank one between

• A second point2, 3

o A point below the second

▪ A point below that one

o Another below the second

For the treatment of another thing:

• A point that a page
* National Imaging Associates, Inc. (NIA) is a subsidiary of Magellan Healthcare, Inc.
 break cuts in two

NOTE: Something to know.

FREQUENCY
Text right below its heading.

POLICY HISTORY

Date Summary
May 2022 • Changed this

• Changed that
June 2021 No change
"""


def test_a_text_with_headings_in_capitals():
    """Headings in capitals begin sections, the title does not; items keep their place below their paragraph."""
    reasons = "REASONS FOR DOING IT OR NOT DOING IT (First, Second)"
    long = "A first point that is so long that it has to go on in the next line, with a blank one between"
    assert cut(CAPITALS) == [
        ("Cover", "1", "Some Company, Inc. *"),
        ("Cover", "2", "Clinical guidelines: THE TITLE OF IT"),
        ("Cover", "3", "Original Date:  May 2020"),
        ("Cover", "4", "Note: A first note that begins before any section does."),
        (reasons, "1", "For the treatment of one thing ALL of the following must be met:"),
        (reasons, "1.1", long),
        (reasons, "1.2", "A second point2, 3"),
        (reasons, "1.2.1", "A point below the second"),
        (reasons, "1.2.1.1", "A point below that one"),
        (reasons, "1.2.2", "Another below the second"),
        (reasons, "2", "For the treatment of another thing:"),
        (reasons, "2.1", "A point that a page break cuts in two"),
        (reasons, "3", "NOTE: Something to know."),
        ("FREQUENCY", "1", "Text right below its heading."),
        ("POLICY HISTORY", "1", "Date Summary"),
        ("POLICY HISTORY", "2", "May 2022"),
        ("POLICY HISTORY", "2.1", "Changed this"),
        ("POLICY HISTORY", "2.2", "Changed that"),
        ("POLICY HISTORY", "3", "June 2021"),
        ("POLICY HISTORY", "4", "No change"),
    ]


MARKDOWN = """\
<b>Number</b>\t<b>X1</b>

# The Title

## What is covered

Something **is covered** for:

1. One thing, and
2. Another thing.

## Why

### The first reason

A text that a page break cuts,

in the middle of a sentence.

| Name | Value |
|---|---|
A\t1
B\t2
"""


def test_a_text_with_marked_headings():
    """Marked headings begin sections, one right below another belongs to it; each row of a table is a passage."""
    assert cut(MARKDOWN) == [
        ("Cover", "1", "<b>Number</b>\t<b>X1</b>"),
        ("The Title: What is covered", "1", "Something **is covered** for:"),
        ("The Title: What is covered", "1.1", "One thing, and"),
        ("The Title: What is covered", "1.2", "Another thing."),
        ("Why: The first reason", "1", "A text that a page break cuts, in the middle of a sentence."),
        ("Why: The first reason", "2", "| Name | Value |"),
        ("Why: The first reason", "3", "A\t1"),
        ("Why: The first reason", "4", "B\t2"),
    ]


TITLED = """\
The Review Criteria

First comes a paragraph which stands on one long line, as in a text that nobody has broken into lines, and then a second one follows without a blank line between.
It begins right below.

For Some Members

- A. It is indicated when **ALL** are met:
1. One.
 2. Two.

OR

- B. There is another reason.

It is not covered when:

1. A reason against it.
"""  # noqa: E501 - the long line is what is tested


def test_a_text_with_titled_headings_and_long_lines():
    """A short line with capitals is a heading; where lines are not broken, each is a paragraph; OR is no passage."""
    assert [(section, place, text[:30]) for section, place, text in cut(TITLED)] == [
        ("The Review Criteria", "1", "First comes a paragraph which "),
        ("The Review Criteria", "2", "It begins right below."),
        ("For Some Members", "0.1", "It is indicated when **ALL** a"),
        ("For Some Members", "0.1.1", "One."),
        ("For Some Members", "0.1.2", "Two."),
        ("For Some Members", "0.2", "There is another reason."),
        ("For Some Members", "1", "It is not covered when:"),
        ("For Some Members", "1.1", "A reason against it."),
    ]


def test_items_below_an_item_that_introduces_them():
    """The same mark can stand for a deeper level, when the item before ends with a colon."""
    text = "RULES OF A STATE\n\n• State\no Act\n▪ Covered when:\n• One\n• Two:\no Deep\n▪ Not covered\n"
    text += "\nOTHER RULES\n\n• a\n\nMORE RULES\n\n• b\n"
    assert [place for _, place, _ in cut(text)][:7] == [
        "0.1", "0.1.1", "0.1.1.1", "0.1.1.1.1", "0.1.1.1.2", "0.1.1.1.2.1", "0.1.1.2",
    ]  # fmt: skip


def test_a_double_spaced_text_goes_on_with_a_capital():
    """In a text with blank lines within sentences, a full line without an end goes on, capital or not."""
    lines = [f"this is a line of a text that is set with a blank line between all lines {n}," for n in range(8)]
    text = "\n\n".join(
        ["First of all", *lines, "and it names the Very Important Procedure of the New", "England School"]
    )
    assert len(read_passages(text)) == 1


def test_a_heading_is_a_passage():
    """A heading can be cited as well: it often says what a section holds for."""
    headings = [(each.section, each.text) for each in read_passages(MARKDOWN) if each.place == HEADING]
    assert headings == [("The Title: What is covered",) * 2, ("Why: The first reason",) * 2]


def test_a_heading_at_the_end_is_a_text():
    """A heading with nothing below it is not lost: "Related: Something Else"."""
    text = "A first line that is a paragraph, and ends.\n\nRelated Policies\n\nAlternative Care\n"
    assert cut(text)[-1] == ("Related Policies: Alternative Care", "1", "Alternative Care")


def test_an_empty_text():
    """A text without words has no passages."""
    assert read_passages("\n \n\f\n") == []
