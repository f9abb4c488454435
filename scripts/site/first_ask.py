"""What a checker asks first, before anything is answered."""

import json

from calc import next_question, read_case, read_library
from calc.exchange.asking_json import asking_json
from scripts.site.data import Json, Library


def first_ask(library: Library, policy: Json) -> str:
    """The answer to "next" for a case of which nothing is known, as JSON, without what the page does not show.

    The page has it before Python is there.
    """
    known = read_library({**library.data, "policies": {policy["id"]: policy}})
    own = known.policy(policy["id"])
    case, _ = read_case(known.vocabulary, {})
    found = asking_json(known, own, next_question(own, case))
    return json.dumps({name: found[name] for name in ("outcomes", "next", "aside", "left")}, ensure_ascii=False)
