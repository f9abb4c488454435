"""A small, sound data tree, and the means to break exactly one thing in it."""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from scripts.compile.compiler import Result, compile_data

FILES = {
    "questions/pain.yml": """\
topic: pain
title: Pain
order: 2
questions:
  average_pain:
    {label: Average pain, type: number, unit: points, range: [0, 10], step: 0.1, change: document, over_time: lapses}
  functional_disability: {label: Functional disability, type: yes_no, change: document, over_time: lapses}
  pain_duration: {label: Duration, type: duration, range: [0 days, 50 years], change: document, over_time: grows}
""",
    "questions/request.yml": """\
topic: request
title: The request
order: 1
questions:
  date_of_service: {label: Date of service, type: date, change: plan, over_time: stays}
  spinal_region:
    label: Spinal region
    type: choice
    options: {cervical: Cervical, lumbar: Lumbar}
    change: fixed
    over_time: stays
  last_surgery: {label: Last surgery, type: date, none: No surgery, change: document, over_time: stays}
  prior_procedures: {label: Prior procedures, type: procedures, change: document, over_time: stays}
""",
    "procedures.yml": """\
kinds:
  epidural: {label: Epidural injection}
  facet: {label: Facet injection}
fields:
  region: {label: Region, type: choice, options: {cervical: Cervical, lumbar: Lumbar}}
  side: {label: Side, type: choice, options: {left: Left, right: Right}}
  relief_percent: {label: Pain relief, type: number, unit: "%", range: [0, 100], step: 1}
  relief_duration: {label: How long it lasted, type: duration}
  function_improved: {label: Better function, type: yes_no}
""",
    "outcomes.yml": """\
out_of_scope: {label: Outside this policy, class: outside, text: The policy does not cover the request.}
criteria_met: {label: Published criteria met, class: met, text: All criteria are met.}
criteria_not_met: {label: Published criteria not met, class: not_met, text: A criterion is not met.}
""",
    "payers.yml": "nia: {name: National Imaging Associates}\n",
    "sources.yml": "guide: {title: A guideline, payer: nia, file: guide.txt}\n",
    "codes.yml": """\
"62320": {label: Injection without imaging, system: CPT}
"62321": {label: Injection with imaging, system: CPT}
""",
    "blocks/severity.yml": """\
blocks:
  severity:
    parameters: [threshold]
    node:
      any:
        - functional_disability
        - {id: pain-level, text: Pain is high., average_pain: {at_least: $threshold}}
""",
    "policies/nia/one.yml": """\
title: One
version: "2023-01"
source: guide
summary: It decides one thing.
dates: {original: 2012-10, revised: 2022-05, effective: 2023-01, verified: 2026-11-21}
review: {every: 12 months, cite: {section: Preamble}}
codes:
  - title: Cervical
    codes: ["62320", "62321"]
    cite: {section: Cover}
    says: [{text: The neck., cite: {section: Codes}, criteria: [interval]}]
not_stated: [conservative-therapy, interval, maximum, relief, guidance]
readings:
  - id: yearly-total
    title: The yearly total
    unclear: Two numbers are given.
    cite: {section: Limits}
    options: {six: Six a year., four: Four a year.}
    taken: six
    why: It is the later one.
selections:
  same_region: {called: injections in this region, procedure: epidural, where: {region: same_as spinal_region}}
  this_episode: {called: injections of this episode, of: same_region, episode: {gap: 2 years, breaks: [last_surgery]}}
  past_year: {called: injections of the past year, of: same_region, within: 12 months}
sections:
  - id: indications
    title: Indications
    kind: indications
    any:
      - id: acute
        text: Acute pain.
        cite: {section: Indications, place: acute pain}
        all:
          - {use: severity, id: severity, text: Pain is severe., cite: {section: Indications}, with: {threshold: 6},
             aspect: pain-level}
          - {id: duration, text: Not long., cite: {section: Indications}, pain_duration: {less_than: 3 months}}
          - {id: region, text: The neck., cite: {section: Indications}, spinal_region: cervical}
      - {id: advice, text: Some advice., cite: {section: Indications}, information: true}
  - id: limits
    title: Limits
    kind: limits
    all:
      - id: yearly
        text: Not too many in a year.
        cite: {section: Limits}
        reading: yearly-total
        options:
          six: {count: past_year, at_most: 6}
          four: {count: past_year, at_most: 4}
      - id: interval
        text: Two weeks apart.
        cite: {section: Limits}
        applies: {count: this_episode, at_least: 1}
        elapsed_since_last: this_episode
        at_least: 14 days
      - id: relief
        text: The last one helped.
        cite: {section: Limits}
        last: this_episode
        where: {any: [function_improved, {relief_percent: {at_least: 30}}]}
      - {id: surgery, text: No recent surgery., cite: {section: Limits}, since: last_surgery, at_least: 6 months}
  - id: documentation
    title: Documentation
    kind: documentation
    items:
      - {id: chart, text: The chart says so., cite: {section: Documents}, information: true}
outcomes:
  - {outcome: criteria_met, when: {all: [{ref: indications}, {ref: limits}]}}
  - {outcome: criteria_not_met}
definitions:
  - {id: therapy, term: Therapy, text: What therapy is., cite: {section: Definitions}}
history:
  - {date: 2022-05, changes: [Something changed.], cite: {section: History}}
notes:
  - {id: staff, text: Licensed clinicians only., cite: {section: General}}
""",
    "cases/nia/one.yml": """\
cases:
  - id: neck-pain
    title: Neck pain for ten weeks
    about: All is well.
    answers:
      date_of_service: 2025-03-14
      average_pain: 6
      pain_duration: 10 weeks
      spinal_region: cervical
      last_surgery: none
      prior_procedures:
        - {procedure: epidural, date: 2025-01-14, region: cervical, relief_percent: 60}
    expect:
      outcomes: [criteria_met, criteria_not_met]
      status: {acute.severity: met, limits: needs_information}
      missing: [functional_disability, "prior_procedures[0].function_improved"]
""",
    "permalinks.yml": """\
permalinks:
  - nia/one
  - nia/one#acute.severity
""",
}

POLICY = "policies/nia/one.yml"


@dataclass(frozen=True)
class Tree:
    """A data folder; its policy is the file that most tests break."""

    root: Path

    def write(self, file: str, text: str | bytes) -> None:
        """Write a file of the tree."""
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def change(self, old: str, new: str, file: str = POLICY) -> None:
        """Replace the one place where ``old`` stands."""
        text = (self.root / file).read_text()
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        self.write(file, text.replace(old, new))

    def line(self, part: str, file: str = POLICY) -> int:
        """The number of the first line that holds ``part``."""
        lines = (self.root / file).read_text().splitlines()
        return next(number for number, line in enumerate(lines, 1) if part in line)

    def compile(self) -> Result:
        """What the compile step makes of the tree."""
        return compile_data(self.root)

    def compiled(self) -> dict:
        """The compiled data of a sound tree."""
        result = self.compile()
        assert result.problems == ()
        return json.loads(result.text)

    def codes(self) -> list[str]:
        """The codes of all problems, in the order of report."""
        return [problem.code for problem in self.compile().problems]

    def at(self, part: str, field: str, code: str, file: str = POLICY) -> tuple[str, int, str, str]:
        """The place and code expected of a problem on the first line that holds ``part``."""
        return file, self.line(part, file), field, code

    def only(self) -> tuple[str, int, str, str]:
        """The place and code of the one problem there is."""
        found = self.found()
        assert len(found) == 1, "\n".join(map(str, self.compile().problems))
        return found[0]

    def found(self) -> list[tuple[str, int, str, str]]:
        """The place and code of every problem."""
        problems = self.compile().problems
        return [(each.file.removeprefix("policy_data/"), each.line, each.field, each.code) for each in problems]


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """A sound data tree."""
    tree = Tree(tmp_path / "policy_data")
    for file, text in FILES.items():
        tree.write(file, text)
    return tree
