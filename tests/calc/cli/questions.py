"""Reads what `calc questions` prints."""


def by_question(text: str) -> dict[str, list[str]]:
    """The lines about each question, without their indentation."""
    found: dict[str, list[str]] = {}
    for line in text.splitlines():
        if not line.startswith(" "):
            name = line.split(":")[0]
        found.setdefault(name, []).append(line.strip())
    return found
