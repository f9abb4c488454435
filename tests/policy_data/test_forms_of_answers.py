"""The forms of answers that the command line offers are those that the calculator takes."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from calc.case.answers import parse_answer
from calc.case.questions import Question
from calc.cli.main import main
from calc.errors import BadAnswer
from tests.calc.cli.questions import by_question
from tests.policy_data.test_worked_cases import compiled, library

pytestmark = pytest.mark.slow


def offered(lines: list[str]) -> list[Any]:
    """An answer of each form that the lines about a question offer."""
    text, found = "\n".join(lines[1:]), list[Any]()
    if "one of:" in lines:
        found += [line.split("  ")[0] for line in lines[lines.index("one of:") + 1 :]]
    if number := re.search(r"number from (\S+) to (\S+)", text):
        found += [float(number[1]), float(number[2])]
    found += ["2025-03-14", "2025-03", "2025"] if "YYYY-MM-DD" in text else []
    found += ["none"] if re.search(r"or none \(", text) else []
    found += ["6 weeks"] if "such as “6 weeks”" in text else []
    found += ["since 2025-01"] if "since 2025-01" in text else []
    return found + ([True, False] if "yes or no" in lines else [])


def takes(question: Question, answer: Any) -> bool:
    try:
        parse_answer(question, answer)
    except BadAnswer:
        return False
    return True


def test_every_form_that_is_offered_is_taken_and_every_one_that_is_taken_is_offered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """For each question of each policy, an onset and "none" among them, which not every question takes."""
    wrong: list[tuple[str, Any]] = []
    file = tmp_path / "policies.json"
    file.write_text(json.dumps(compiled()))
    for policy in library().versions:
        main(["--policies", str(file), "questions", policy])
        for name, lines in by_question(capsys.readouterr().out).items():
            question = library().vocabulary.questions[name]
            if question.kind != "procedures":
                answers = offered(lines)
                wrong += [(name, answer) for answer in answers if not takes(question, answer)]
                wrong += [(name, one) for one in ("since 2025-01", "none") if takes(question, one) != (one in answers)]
    assert wrong == []
