"""Every row of a table has a cell for each of its columns."""

from collections.abc import Iterator

from scripts.compile.checking import Check, each_policy
from scripts.compile.data import Data
from scripts.compile.policy import Policy
from scripts.compile.problem import Problem, problem
from scripts.compile.read.located import Seq


def check(policy: Policy, data: Data) -> Iterator[Problem]:
    """The tables of one policy."""
    for table in policy.raw.maps("tables"):
        columns = table.seq("columns")
        for row, spot in table.seq("rows").located():
            if isinstance(row, Seq) and len(row) != len(columns):
                found = f"the row has {len(row)} cells"
                yield problem(spot, "wrong-row", found, f"write {len(columns)}, one for each column")


CHECK = Check("tables", "policy", each_policy(check))
