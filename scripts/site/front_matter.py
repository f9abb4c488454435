"""The source of a generated page: front matter, and one macro that renders the rest."""

import json

from scripts.site.data import Json

_LOOK_ALIKES = {ord("<"): "\u2039", ord(">"): "\u203a"}
# Characters that HTML or the macros could take for more than text.
_MARKUP = "&\"'[]"


def theme_text(text: str) -> str:
    """A text from the data made safe for the theme, which prints titles as they are.

    The theme puts a title into HTML without escaping, and in one place undoes escapes; so markup is written
    as entities, and the two characters that could open or close a tag are replaced by look-alikes.
    """
    plain = " ".join(text.split()).translate(_LOOK_ALIKES)
    return "".join(f"&#{ord(character)};" if character in _MARKUP else character for character in plain)


def page_source(title: str, description: str, macro: str, *, search: Json = None) -> str:
    """Front matter, whose values are JSON and so valid YAML, and one macro, whose id holds no markup."""
    front: dict[str, Json] = {"title": theme_text(title), "description": theme_text(description)}
    front["hide"] = ["navigation"]
    front |= {"search": search} if search else {}
    lines = "\n".join(f"{key}: {json.dumps(value)}" for key, value in front.items())
    return f"---\n{lines}\n---\n\n[[ {macro} ]]\n"
