from pathlib import Path

import pytest

from scripts.bundle.places import SCRIPTS
from tests.docs.assets.rooms import Import, breaches, imports

MAIN = """/**
 * The rooms, from the top.
 *
 *   result/      how the case stands
 *   form/        all answers
 *   calculator/  the calculator
 */
import { Result } from "./result/index.js";
"""
# Modules that keep to the rules, by their paths.
SOUND = {
    "checker/main.js": MAIN,
    "checker/result/index.js": 'export { Result } from "./result.js";',
    "checker/result/result.js": 'import { CaseForm } from "../form/index.js";\nimport { verdict } from "./verdict.js";',
    "checker/result/verdict.js": "",
    "checker/form/index.js": 'export { CaseForm } from "./case-form.js";',
    "checker/form/case-form.js": '/** @import { Answers } from "../calculator/index.js" */',
    "checker/calculator/index.js": 'export * from "./calculator.js";',
    "checker/calculator/calculator.js": 'import { createEngine } from "../../engine/index.js";',
    "engine/index.js": 'export { createEngine } from "./engine.js";',
    "engine/engine.js": 'import { loadPayload } from "../payloads/index.js";',
    "payloads/index.js": "",
    "worker/main.js": 'import { EngineError } from "../engine/errors.js";',
}


def broken(folder: Path, **modules: str) -> list[str]:
    """What is found in ``folder`` when the sound modules are there, and these beside them or in their place."""
    for path, text in {**SOUND, **modules}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    return breaches(folder)


def test_the_scripts_keep_to_their_rooms() -> None:
    """Every import goes down, through the entry of a room, and to the engine by its one door."""
    assert breaches(SCRIPTS) == []


@pytest.mark.parametrize(
    "line",
    [
        'import { other } from "./other.js";',
        "import { other } from './other.js';",
        'import "./other.js";',
        'export * from "./other.js";',
        'const other = await import("./other.js");',
        '/** @import { Other } from "./other.js" */',
        '/** @type {import("./other.js").Other} */',
        'import {\n  one,\n  other,\n} from "./other.js";',
    ],
)
def test_every_form_of_an_import_is_seen(tmp_path: Path, line: str) -> None:
    """What a test of imports does not see, it cannot forbid: types, which stand in comments, too."""
    (tmp_path / "one.js").write_text(line)

    assert [*imports(tmp_path)] == [Import("one.js", "other.js")]


def test_sound_modules_pass(tmp_path: Path) -> None:
    """The cases below differ from these in one thing each."""
    assert broken(tmp_path) == []


@pytest.mark.parametrize(
    ("path", "text", "message"),
    [
        (
            "checker/result/result.js",
            'import { CaseForm } from "../form/case-form.js";',
            "checker/result/result.js imports checker/form/case-form.js: from outside, a room is its index.js",
        ),
        (
            "checker/result/result.js",
            '/** @import { CaseForm } from "../form/case-form.js" */',
            "checker/result/result.js imports checker/form/case-form.js: from outside, a room is its index.js",
        ),
        (
            "checker/opening.js",
            'import { verdict } from "./result/verdict.js";',
            "checker/opening.js imports checker/result/verdict.js: from outside, a room is its index.js",
        ),
        (
            "checker/form/case-form.js",
            "/** @type {import('../result/index.js').Result} */",
            "checker/form/case-form.js imports checker/result/index.js: a room imports from those below it alone",
        ),
        (
            "checker/form/case-form.js",
            'import { mount } from "../main.js";',
            "checker/form/case-form.js imports checker/main.js: a room imports from those below it alone",
        ),
        (
            "checker/form/case-form.js",
            'import { createEngine } from "../../engine/index.js";',
            "checker/form/case-form.js imports engine/index.js: not through a door that is there for it",
        ),
        (
            "checker/calculator/calculator.js",
            'import { createEngine } from "../../engine/engine.js";',
            "checker/calculator/calculator.js imports engine/engine.js: not through a door that is there for it",
        ),
        (
            "search/main.js",
            'import { all } from "../checker/browser/index.js";',
            "search/main.js imports checker/browser/index.js: not through a door that is there for it",
        ),
        (
            "engine/engine.js",
            'import { calculator } from "../checker/calculator/index.js";',
            "engine/engine.js imports checker/calculator/index.js: not through a door that is there for it",
        ),
        (
            "checker/result/verdict.js",
            'import { Result } from "./result.js";',
            "a circle: checker/result/result.js <- checker/result/verdict.js <- checker/result/result.js",
        ),
    ],
)
def test_a_breach_is_named(tmp_path: Path, path: str, text: str, message: str) -> None:
    """Which module, what it imports, and the rule."""
    assert message in broken(tmp_path, **{path: text})


def test_a_room_has_an_entry_and_a_place_in_the_order(tmp_path: Path) -> None:
    """A new folder without them is noticed."""
    assert broken(tmp_path, **{"checker/guide/guide.js": ""}) == [
        "checker/guide: main.js does not list this room",
        "checker/guide: there is no index.js",
    ]


def test_a_room_that_is_gone_leaves_the_order(tmp_path: Path) -> None:
    """The list says what is there."""
    longer = MAIN.replace(" */", " *   guide/       one group at a time\n */", 1)

    assert broken(tmp_path, **{"checker/main.js": longer}) == ["checker/guide: there is no index.js"]
