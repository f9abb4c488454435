"""Checks that every passage which is cited stands in the named section of the named source, and what is not cited."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from scripts.checks.sources.citations import Citation, read_citations
from scripts.checks.sources.passages import COVER, HEADING, Passage, read_passages
from scripts.compile.problem import Problem, one_of, problem


@dataclass(frozen=True, slots=True)
class Report:
    """What was found: citations that do not hold, criteria without a passage, passages that nothing cites."""

    problems: tuple[Problem, ...]
    lacking: tuple[Citation, ...]
    uncited: tuple[tuple[str, Passage], ...]


def check_sources(data: Path, sources: Path) -> Report:
    """Check every citation of ``data`` against the texts in ``sources``."""
    citations, files = read_citations(data)
    texts = {name: _read(sources / file) for name, file in files.items()}
    problems = sorted({each for citation in citations for each in _judge(citation, texts)})
    lacking = [each for each in citations if each.criterion and not each.passages]
    return Report(tuple(problems), tuple(lacking), tuple(_uncited(citations, texts)))


def _read(file: Path) -> list[Passage] | None:
    return read_passages(file.read_text(encoding="utf-8")) if file.is_file() else None


def _judge(citation: Citation, texts: Mapping[str, Sequence[Passage] | None]) -> Iterator[Problem]:
    if citation.source not in texts:
        return  # the compile step reports it
    passages = texts[citation.source]
    if passages is None:
        found = f"the text of “{citation.source}” is not in the folder of sources"
        yield problem(citation.spot, "missing-source", found, "add the file that sources.yml names")
        return
    within = in_section(passages, citation.section)
    if not within:
        found = f"“{citation.source}” has no section “{citation.section}”"
        sections = list(dict.fromkeys(each.section for each in passages))
        yield problem(citation.spot, "unknown-section", found, one_of(sections, citation.section))
    known = {each.fingerprint for each in within}
    for passage in citation.passages if within else ():
        if passage not in known:
            found = f"the passage {passage} is not in the section “{citation.section}” of “{citation.source}”"
            yield problem(citation.spot, "unknown-passage", found, _elsewhere(passage, passages))


def _elsewhere(fingerprint: str, passages: Sequence[Passage]) -> str:
    sections = list(dict.fromkeys(each.section for each in passages if each.fingerprint == fingerprint))
    if sections:
        return f"it stands in “{sections[0]}”: correct the section"
    return "read the source again; `python -m scripts.checks.sources list FILE` prints the passages it has"


def in_section(passages: Sequence[Passage], name: str) -> list[Passage]:
    """The passages of the sections whose heading holds every word of ``name``; "Cover" is what comes first."""
    wanted = _words(name)
    cover = passages[0].section if passages and wanted == _words(COVER) else None
    return [each for each in passages if each.section == cover or (wanted and wanted <= _words(each.section))]


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


def _uncited(
    citations: Sequence[Citation], texts: Mapping[str, Sequence[Passage] | None]
) -> Iterator[tuple[str, Passage]]:
    """The passages that nothing cites, in the sections that criteria restate."""
    for source, passages in texts.items():
        mine = [each for each in citations if each.source == source]
        cited = {fingerprint for each in mine for fingerprint in each.passages}
        names = {each.section for each in mine if each.criterion}
        restated = {id(each) for name in names for each in in_section(passages or (), name)}
        for passage in passages or ():
            if passage.place != HEADING and id(passage) in restated and passage.fingerprint not in cited:
                yield source, passage
