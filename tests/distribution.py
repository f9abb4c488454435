"""How the tests are shared out among the processes that run them: what stays together, and what comes first."""

import re
from typing import override

from xdist.scheduler import LoadScopeScheduling
from xdist.workermanage import WorkerController

# Some files look at all pages of the site, and do so in parts.
PART = re.compile(r"\[(\d+ of \d+)\]$")
# What takes longest comes first: when one process has nothing more to do, the others should have only a little left.
LONGEST = (
    "tests/reproducible/",
    "tests/browser/",
    "tests/whole_site/",
    "tests/site/",
    "tests/node/",
    "tests/serve/",
    "tests/bundle/",
)


def unit(test: str) -> str:
    """The file of a test, or its part of one: what tests of a unit share is made once, since they stay together."""
    file = test.partition("::")[0]
    part = PART.search(test)
    return f"{file} {part[1]}" if part else file


def rank(unit: str) -> int:
    """The place of a unit in the order in which units are begun; equal ones keep the order of their names."""
    return next((place for place, start in enumerate(LONGEST) if unit.startswith(start)), len(LONGEST))


class Distribution(LoadScopeScheduling):
    """Gives each process one unit after another."""

    @override
    def _split_scope(self, nodeid: str) -> str:
        return unit(nodeid)

    @override
    def _assign_work_unit(self, node: WorkerController) -> None:
        self.workqueue.move_to_end(min(self.workqueue, key=rank), last=False)
        super()._assign_work_unit(node)
