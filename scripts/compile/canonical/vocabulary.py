"""The canonical form of questions and of the kinds and fields of prior procedures."""

from collections.abc import Mapping

from scripts.compile.model.questions import Field_
from scripts.compile.read.located import Yaml
from scripts.compile.vocabulary import Vocabulary

type Json = dict[str, Yaml]

_NONE: Mapping[str, Json] = {}


def canonical_vocabulary(vocabulary: Vocabulary, derived: Mapping[str, Json] = _NONE) -> Json:
    """What a case is read with; declarations that are not sound are left out. ``derived``: what the history answers."""
    questions = _questions(vocabulary.questions)
    return {
        "questions": {name: {**each, **_derived(derived.get(name))} for name, each in questions.items()},
        "procedures": {
            "kinds": [{"label": key, **each, "id": key} for key, each in vocabulary.kinds.items()],
            "fields": _questions(vocabulary.fields),
        },
    }


def _derived(derived: Json | None) -> Json:
    return {"derived": derived} if derived else {}


def _questions(questions: Mapping[str, Field_ | None]) -> Json:
    return {key: _question(key, each) for key, each in questions.items() if each}


def _question(key: str, question: Field_) -> Json:
    result = {"id": key, **question.model_dump(exclude_none=True, exclude={"range", "options", "derived"})}
    if question.range is not None:
        result["min"], result["max"] = question.range
    if question.options is not None:
        result["options"] = [{"id": option, "label": label} for option, label in question.options.items()]
    return result
