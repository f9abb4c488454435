"""The boundary to the browser: a JSON text in, a JSON text out, and never an exception.

``load`` takes the compiled policies once; ``handle`` answers requests of the form
``{"id": 7, "action": "determine", "policy": "nia/cg-300", "answers": {...}}`` with
``{"id": 7, "ok": true, "determination": {...}, "problems": [...]}`` or
``{"id": 7, "ok": false, "error": {"code": ..., "message": ...}}``. An answer that is wrong counts as
unanswered and is named among the problems; the others are kept. So it is with answers that contradict each other.
With a determination come, as ``joinable``, the entries of the history that can be one session, and the entry that each
of these is then. Further actions: ``because`` (why it comes out so, see ``reasons_json``; no mark has to wait for it),
``counts`` (what each entry of the history counts for), ``next`` (what to ask, ``about`` the criteria or the earliest
``date``), ``summary`` (``text`` and ``markdown``), ``ways``, and ``earliest``, which looks from the date of service on,
or from ``as_of`` (the day it is for the reader) while none is given. Two actions name no single policy: ``across``
holds one case against several ``policies``, and says where it stands with each and which question most of them wait
for; ``calculate`` works out the ``inputs`` of a ``calculator``, some from ``as_of`` on.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from calc.advice.across import stand
from calc.advice.asking.asking import next_question
from calc.advice.asking.for_a_date import next_for_a_date
from calc.advice.earliest import earliest
from calc.advice.ways import ways_to_meet
from calc.case.case import Case, read_case
from calc.case.joining import joinable, joints_json
from calc.case.questions import DATE_OF_SERVICE, PRIOR_PROCEDURES, Json
from calc.errors import BadAnswer, BadRequest, CalcError, Place, Problem
from calc.exchange.across_json import across_json
from calc.exchange.as_json import determination_json, problem_json, ways_json
from calc.exchange.asking_json import asking_json, read_aside
from calc.exchange.calculation_json import calculation_json
from calc.exchange.counts_json import counts_json
from calc.exchange.earliest_json import earliest_json
from calc.exchange.reasons_json import because_json
from calc.exchange.today import read_today
from calc.outcomes.because import because
from calc.outcomes.determination import determine
from calc.policy.library import Library, read_library
from calc.policy.policy import Policy
from calc.policy.settling import settle
from calc.time.dates import Interval
from calc.words.summary import summary

LONGEST_REQUEST = 1_000_000

type Action = Callable[[Library, Policy, Case, "Beside"], dict[str, Json]]

_loaded: list[Library] = []


@dataclass(frozen=True, slots=True)
class Beside:
    """What a request says beside the answers: the day, what was set aside, what was asked last, and what for."""

    today: Interval | None
    aside: tuple[Place, ...]
    after: str | None
    for_a_date: bool


def load(policies: str) -> None:
    """Read the compiled policies (the text of ``policies.json``); raise ``BadPolicy`` if they cannot be."""
    _loaded[:] = [read_library(json.loads(policies))]


def handle(request: str) -> str:
    """Answer one request."""
    number: Json = None
    try:
        message = _read(request)
        number = message.get("id")
        answer = {"id": number, "ok": True, **_act(message)}
    except CalcError as error:
        answer = {"id": number, "ok": False, "error": {"code": error.code, "message": error.message}}
    return json.dumps(answer, ensure_ascii=False)


def _read(request: str) -> Mapping[str, Json]:
    if len(request) > LONGEST_REQUEST:
        raise BadRequest(f"The request is longer than {LONGEST_REQUEST} characters.", code="too_long")
    try:
        message = json.loads(request)
    except (ValueError, RecursionError):
        raise BadRequest("The request is not JSON.", code="not_json") from None
    if not isinstance(message, dict):
        raise BadRequest("The request must be a JSON object.")
    return message


def _act(message: Mapping[str, Json]) -> dict[str, Json]:
    if not _loaded:
        raise BadRequest("No policies are loaded yet.", code="not_loaded")
    action = message.get("action")
    if isinstance(action, str) and action in WIDER:
        return WIDER[action](_loaded[0], message)
    if not isinstance(action, str) or action not in ACTIONS:
        raise BadRequest(f"The action must be one of: {', '.join((*ACTIONS, *WIDER))}.", code="unknown_action")
    name = message.get("policy")
    if not isinstance(name, str):
        raise BadRequest("Name a policy by its id, such as “nia/cg-300”.")
    return _answered(_loaded[0], name, message, ACTIONS[action])


def _answered(library: Library, name: str, message: Mapping[str, Json], act: Action) -> dict[str, Json]:
    answers: Json = message.get("answers")
    beside = _beside(message)
    policy, case, problems = _held_against(library, name, answers)
    found = act(library, policy, case, beside)
    if act is _determine:
        found["joinable"] = list(joints_json(joinable(library.vocabulary, answers.get(PRIOR_PROCEDURES))))
    return {**found, "problems": [problem_json(problem) for problem in problems]}


def _held_against(library: Library, name: str, answers: Json) -> tuple[Policy, Case, list[Problem]]:
    """The version of a policy that a case is for, the case as it counts there, and what is wrong with it."""
    library.policy(name)
    case, problems = read_case(library.vocabulary, answers)
    try:
        policy = library.in_force(name, case.service)
    except BadAnswer as error:
        problems = [*problems, Problem(error.code, DATE_OF_SERVICE, error.message)]
        case, _ = read_case(library.vocabulary, {**answers, DATE_OF_SERVICE: None})
        policy = library.policy(name)
    checked = settle(policy, case)
    return policy, checked.case, [*problems, *checked.problems]


def _across(library: Library, message: Mapping[str, Json]) -> dict[str, Json]:
    names = message.get("policies")
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise BadRequest("Name the policies in a list, each by its id.", code="no_policies")
    held = [_held_against(library, name, message.get("answers")) for name in dict.fromkeys(names)]
    problems = dict.fromkeys(problem for _, _, found in held for problem in found)
    found = across_json(library, [(stand(policy, case), case) for policy, case, _ in held])
    return {**found, "problems": [problem_json(problem) for problem in problems]}


def _beside(message: Mapping[str, Json]) -> Beside:
    after, about = message.get("after"), message.get("about")
    if about not in (None, "date"):
        raise BadRequest("What to ask next can be about “date” alone.", code="bad_about")
    today, aside = read_today(message.get("as_of")), read_aside(message.get("aside"))
    return Beside(today, aside, after if isinstance(after, str) else None, about == "date")


def _determine(library: Library, policy: Policy, case: Case, beside: Beside) -> dict[str, Json]:
    found = determine(policy, case)
    return {"determination": determination_json(found)}


def _summarize(library: Library, policy: Policy, case: Case, beside: Beside) -> dict[str, Json]:
    found, why = determine(policy, case), because(policy, case)
    return {style: summary(library, policy, found, why, style) for style in ("text", "markdown")}


def _because(library: Library, policy: Policy, case: Case, beside: Beside) -> dict[str, Json]:
    return {"because": because_json(policy, because(policy, case))}


def _ways(library: Library, policy: Policy, case: Case, beside: Beside) -> dict[str, Json]:
    return ways_json(policy, ways_to_meet(policy, case))


def _earliest(library: Library, policy: Policy, case: Case, beside: Beside) -> dict[str, Json]:
    return earliest_json(policy, earliest(policy, case, _start(case, beside)))


def _start(case: Case, beside: Beside) -> date:
    """The day from which on the earliest date is looked for."""
    start = case.service or beside.today
    if start is None:
        raise BadRequest("Enter the planned date of service first.", code="no_date_of_service")
    return start.first


def _next(library: Library, policy: Policy, case: Case, beside: Beside) -> dict[str, Json]:
    if beside.for_a_date:
        found = next_for_a_date(policy, case, _start(case, beside), beside.aside, beside.after)
    else:
        found = next_question(policy, case, beside.aside, beside.after)
    return asking_json(library, policy, found)


def _counts(library: Library, policy: Policy, case: Case, beside: Beside) -> dict[str, Json]:
    return {"counts": counts_json(policy, case)}


ACTIONS: Mapping[str, Action] = {
    "determine": _determine,
    "because": _because,
    "summary": _summarize,
    "ways": _ways,
    "earliest": _earliest,
    "next": _next,
    "counts": _counts,
}
# Those that name no single policy.
WIDER: Mapping[str, Callable[[Library, Mapping[str, Json]], dict[str, Json]]] = {
    "across": _across,
    "calculate": calculation_json,
}
