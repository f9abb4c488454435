"""The next question of a case: which one, why, and in which order all the others come."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from calc.advice.asking.odds import Survey
from calc.advice.asking.picking import pick_list
from calc.advice.asking.terrain import Terrain
from calc.advice.asking.walk import Path, Walk
from calc.case.case import Case
from calc.criteria.circuit import Index
from calc.criteria.evaluation import Evaluation, Missing
from calc.errors import Place
from calc.outcomes.any_day import on_any_day
from calc.outcomes.conditions import Conditions
from calc.outcomes.possible import Outlook
from calc.policy.policy import Policy
from calc.policy.settling import settled

# A question of the request that is a choice or a date comes first when so many open criteria stand on it.
MANY = 3
REQUEST = "request"
OF_REQUEST = ("choice", "date")


@dataclass(frozen=True, slots=True)
class Next:
    gaps: tuple[Missing, ...]
    pick: str
    path: Path
    missing: tuple[Missing, ...]


def next_question(terrain: Terrain, case: Case, aside: Collection[Place] = (), topic: str = "") -> Next | None:
    policy = terrain.policy
    case = settled(policy, case)
    run = Evaluation(case)
    values, inputs = on_any_day(policy, case, policy.circuit.evaluate(run))
    outlook = Outlook(Conditions(policy.circuit, values, inputs, case))
    atoms = outlook.atoms(policy.view)
    if not atoms or len(outlook.outcomes(policy.view)) == 1:
        return None
    order = {question: place for place, question in enumerate(policy.questions)}
    every = {policy.circuit.places[atom]: sorted({*atom.gaps(run)}, key=lambda gap: (order.get(gap.question, 0), gap.item or 0, gap.field or "")) for atom in atoms}
    asides = {*aside}
    lacks = {index: [gap for gap in gaps if Place(gap.question, gap.item, gap.field) not in asides] for index, gaps in every.items()}
    survey = Survey(terrain, values, lacks, {index: len(every[index]) - len(lacks[index]) for index in every}, topic)
    walk = list(Walk(survey).paths())
    missing = tuple(dict.fromkeys(gap for path in walk for gap in lacks[path[-1]]))
    rest = sorted({gap for gaps in lacks.values() for gap in gaps} - {*missing}, key=lambda gap: order.get(gap.question, 0))
    missing = (*missing, *rest)
    if not missing:
        return None
    first = request_first(terrain, lacks, order)
    if first:
        return Next((first,), "", (), missing)
    path = next((path for path in walk if lacks[path[-1]]), None)
    if path is None:
        return Next((missing[0],), "", (), missing)
    gap = lacks[path[-1]][0]
    members, kind = pick_list(survey, path)
    if len(members) > 1:
        return Next(tuple(lacks[m][0] for m in members), kind, path, missing)
    return Next((gap,), "", path, missing)


def request_first(terrain, lacks, order):
    standing = {}
    for index, gaps in lacks.items():
        for gap in gaps:
            q = terrain.policy.vocabulary.questions[gap.question]
            if q.topic == REQUEST and q.kind in OF_REQUEST:
                standing.setdefault(gap, set()).update(terrain.circuit.criteria.get(index, ()))
    many = [gap for gap, names in standing.items() if len(names) >= MANY]
    return min(many, key=lambda gap: order.get(gap.question, 0), default=None)
