"""The checks of meaning: one a module, each with a name, a scope and a function that returns problems."""

from scripts.compile.check import (
    aspects,
    blocks,
    case_answers,
    cases,
    citation_ids,
    citations,
    code_answers,
    code_statements,
    codes,
    coherence,
    comparisons,
    dates,
    families,
    groups,
    identity,
    names,
    outcomes,
    permalinks,
    questions,
    ranges,
    readings,
    references,
    selections,
    tables,
    versions,
)
from scripts.compile.checking import Check

MODULES = (
    questions, coherence, blocks, identity, names, comparisons, ranges, groups, citations, codes, code_statements,
    code_answers, dates, selections,
    references, readings, outcomes, tables, versions, cases, case_answers, permalinks,
    citation_ids, families, aspects,
)  # fmt: skip
CHECKS: tuple[Check, ...] = tuple(module.CHECK for module in MODULES)
