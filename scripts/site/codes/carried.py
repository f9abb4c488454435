"""What a checker takes over from a procedure code, as the address that opens it with these answers."""

import json
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass

from scripts.site.answers import answer_words
from scripts.site.data import Json, Library

# The form of a shared case, which docs/assets/js/checker/sharing/link-format.js makes and reads.
SHARED = "#answers="


@dataclass(frozen=True, slots=True)
class Carried:
    """The fragment that a checker is opened with, and what it then holds, in words: question and answer."""

    fragment: str
    answers: tuple[tuple[str, str], ...]


def carried(library: Library, policy: Json, answers: Mapping[str, Json]) -> Carried:
    """The answers that the policy has a question for; where there are none, the way to its checker."""
    asked = {name: value for name, value in answers.items() if name in policy["uses"]["questions"]}
    if not asked:
        return Carried("#section_checker", ())
    words = ((library.question(name), value) for name, value in asked.items())
    told = tuple((str(question["label"]), answer_words(library, question, value)) for question, value in words)
    return Carried(SHARED + _encoded({"policy": policy["id"], "version": policy["version"], "answers": asked}), told)


def _encoded(content: Json) -> str:
    text = json.dumps(content, separators=(",", ":"))
    return urlsafe_b64encode(text.encode()).decode().rstrip("=")
