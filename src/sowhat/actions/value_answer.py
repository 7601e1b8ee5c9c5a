"""How far every service has come: habit, reach, ladder, break-even, from the latest build's results."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path

from sowhat.actions import ladder
from sowhat.actions.break_even import Asked, Detectable, break_even, counts_customers
from sowhat.actions.decided import Stated, stated
from sowhat.actions.eligible import Eligible, eligible, products_of
from sowhat.actions.ladder import Climb, First
from sowhat.actions.reading import latest, reading
from sowhat.actions.simulated import marked
from sowhat.actions.so_what import head, so_what
from sowhat.actions.value_scene import Scene, look
from sowhat.actions.written import written
from sowhat.errors import CallError, Problem
from sowhat.ledger import agreeing
from sowhat.ledger.postings import COUNTS
from sowhat.metrics import habit, periods, weeks
from sowhat.model.build import Build
from sowhat.model.catalog import Service
from sowhat.model.estimate import Estimate, Remark
from sowhat.model.ladder import Habit, Part, Reach, ReachedFrom, ServiceValue, ValueSeen
from sowhat.model.so_what import StudyAnswer
from sowhat.model.study import OutcomeTable
from sowhat.model.workspace import Workspace
from sowhat.stories.answer import leading
from sowhat.studies.designs.did import SealedDid
from sowhat.studies.run import Ran

KEPT = 64
"""Answers kept in memory; each belongs to one build, one state of the ledger and what is declared."""


@dataclass(frozen=True, slots=True)
class _Declared:
    """A workspace, known by what it says."""

    text: str
    workspace: Workspace = field(compare=False)


def value(root: Path, service: str | None = None) -> ValueSeen:
    """How far each service has come, or one of them.

    Raises CallError (`no-such-service`), DataError where nothing was built yet, WorkspaceError.
    """
    workspace = written(root)
    declared = _Declared(workspace.model_dump_json(), workspace)
    seen = marked(root, _value(root, latest(root), (head(root), stated(root)), declared))
    if service is None:
        return seen
    found = tuple(one for one in seen.services if one.service == service)
    if not found:
        near = get_close_matches(service, [one.service for one in seen.services], n=1)
        raise CallError(Problem("no-such-service", params={"value": service, "nearest": near[0] if near else "none"}))
    return seen.model_copy(update={"services": found})


@lru_cache(KEPT)
def _value(root: Path, build: Build, said: tuple[str, Stated], declared: _Declared) -> ValueSeen:
    answers = so_what(root).studies
    with reading(root, build) as open_:
        scene = look(open_, declared.workspace, answers, said[1])
        names = [row["service"] for row in open_.engine.execute(open_.engine.table("services")).to_pylist()]
    made = [service_value(scene, scene.service(name)) for name in names]
    return ValueSeen(
        build=build.id,
        code_version=build.code_version,
        until=scene.last.isoformat() if scene.last else None,
        services=tuple(sorted(made, key=lambda one: (-one.height, one.service))),
    )


def service_value(scene: Scene, service: Service) -> ServiceValue:
    """One service."""
    asked = leading([one for one in scene.answers if one.studied.study.service == service.name])
    used = _habit(scene, service)
    climb = _climb(scene, service, used, asked)
    rungs = ladder.rungs(climb)
    return ServiceValue(
        service=service.name,
        habit=used,
        reach=_reach(scene, service),
        rungs=rungs,
        even=break_even(_asked(scene, climb), service.name),
        study=asked.studied.study.name if asked else None,
        grade=asked.studied.finding.grade if asked and isinstance(asked.studied.finding, Estimate) else None,
        kept=asked.retained if asked else None,
        worth=agreeing.stands(asked.claim)[1] if asked and asked.claim and asked.claim.state in COUNTS else None,
    )


def _climb(scene: Scene, service: Service, used: Habit, asked: StudyAnswer | None) -> Climb:
    spent = scene.spent.get(service.name)
    return Climb(
        service=service,
        today=scene.today,
        building=spent.building if spent else None,
        called=scene.called.get(service.name),
        telemetry=scene.last is not None,
        callers=bool(scene.catalog.consumers),
        adopted=ladder.own(scene.adopted, service, scene.today),
        habit=used,
        formed=_formed(scene, service),
        answer=asked,
    )


def _formed(scene: Scene, service: Service) -> First:
    """The first week in which anybody's use was a habit; it cannot be seen earlier than in the k-th whole week."""
    known = [one.formed[service.name] for one in scene.habits.values() if service.name in one.formed]
    first = min(known, default=None)
    return First(first, first is not None and first <= scene.complete[service.habit.weeks - 1])


def _habit(scene: Scene, service: Service) -> Habit:
    named = bool(scene.catalog.consumers)
    rule, window = service.habit, scene.window(service)
    blank = Habit(k=rule.weeks, n=rule.of, weeks=window, counted="apps" if named else "keys")
    why = _no_habit(scene, service)
    if why is not None:
        return blank.model_copy(update={"why": why})
    if not named:
        found = scene.habits["consumer"].keys.get(service.name, 0)
        return blank.model_copy(update={"consumers": Part(part=found, whole=None)})
    last = weeks.monday(window[-1]) + timedelta(days=6)
    could = eligible(scene.catalog, service, weeks.monday(window[0]), last)
    parts = {
        "consumers": _part(scene.habits["app"].names.get(service.name, ()), could.apps),
        "teams": _part(scene.habits["team"].names.get(service.name, ()), could.teams),
    }
    return blank.model_copy(update=parts)


def _no_habit(scene: Scene, service: Service) -> Remark | None:
    if scene.last is None:
        return Remark(code="value-habit-no-log")
    if _is_hidden(scene, service):
        return Remark(code="value-call-no-route")
    if not scene.window(service):
        return Remark(code="value-habit-weeks", params={"have": len(scene.complete), "need": service.habit.of})
    return None if scene.keyed else Remark(code="value-habit-no-keys")


def _is_hidden(scene: Scene, service: Service) -> bool:
    """Whether calls of it cannot be told from others: that nobody is seen to use it says nothing then."""
    return not service.routes and service.name not in scene.called


def _part(found: Iterable[str], could: frozenset[str]) -> Part | None:
    """Those found of those who could, with Wilson's interval; null where nobody is declared."""
    if not could:
        return None
    part, whole = len(frozenset(found) & could), len(could)
    low, high = habit.wilson(part, whole)
    return Part(part=part, whole=whole, share=part / whole, low=low, high=high)


def _reach(scene: Scene, service: Service) -> Reach:
    """A census of a month: shares without intervals."""
    if scene.month is None:
        return Reach(month=None, why=Remark(code="value-reach-month" if scene.last else "value-habit-no-log"))
    if _is_hidden(scene, service):
        return Reach(month=scene.month, why=Remark(code="value-call-no-route"))
    if not scene.catalog.consumers:
        return Reach(month=scene.month, why=Remark(code="value-reach-no-apps"))
    start, end = periods.bounds(scene.month)
    could = eligible(scene.catalog, service, start, end - timedelta(days=1))
    own = [row for row in scene.callers if row["service"] == service.name]
    apps = {str(row["app"]) for row in own} & could.apps
    return Reach(month=scene.month, **_reached(own, apps, could, products_of(scene.catalog, apps)))


def _reached(
    own: list[ladder.Row], apps: set[str], could: Eligible, products: frozenset[str]
) -> dict[str, Part | None]:
    mine = [row for row in own if row["app"] in apps]
    return {
        "apps": _counted(apps, could.apps),
        "teams": _counted({str(row["team"]) for row in mine}, could.teams),
        "units": _counted({str(row["unit"]) for row in mine}, could.units),
        "products": _counted(products, could.products),
    }


def _counted(found: Iterable[str], could: frozenset[str]) -> Part | None:
    if not could:
        return None
    part = len(frozenset(found) & could)
    return Part(part=part, whole=len(could), share=part / len(could))


def _asked(scene: Scene, climb: Climb) -> Asked:
    one = climb.answer
    study = one.studied.study if one else None
    found = scene.ran.get(study.name) if study else None
    helps = one.studied.finding.what_would_help if one else ()
    outcome = _outcome(scene, study.outcome if study else None)
    no_study = Remark(code="value-do-study", params={"service": climb.service.name})
    return Asked(
        study=study,
        outcome=outcome.price if outcome else None,
        spent=scene.spent.get(climb.service.name),
        reached=_customers(scene, climb, found),
        detectable=_detectable(one),
        step=next(iter(helps), None) if one else no_study,
        customers=counts_customers(outcome),
    )


def _outcome(scene: Scene, name: str | None) -> OutcomeTable | None:
    """The study's; without a study, the only one that has a price."""
    if name is not None:
        return scene.outcomes.get(name)
    priced = [one for one in scene.outcomes.values() if one.price is not None]
    return priced[0] if len(priced) == 1 else None


def _customers(scene: Scene, climb: Climb, found: Ran | None) -> tuple[int, ReachedFrom] | None:
    """Those that the study counts, so that every page says the same share; else those on the rosters of the teams that
    adopted; else what their outcome is measured over."""
    if climb.answer is not None and climb.answer.studied.exposed.customers:
        return climb.answer.studied.exposed.customers, "study"
    listed = sum(scene.served.get(str(row["team"]), 0) for row in climb.adopted)
    if listed:
        return listed, "rosters"
    over = _denominators(found)
    return (over, "denominators") if over else None


def _denominators(found: Ran | None) -> int:
    """The denominators of the teams that went live, at the start of the study's window: of a rate by team they are the
    customers that it is a rate of."""
    outcome = None if found is None else found.context.outcome
    sealed = None if found is None else found.sealed
    if not isinstance(sealed, SealedDid) or outcome is None or outcome.counts != "customers":
        return 0
    treated = (cell for cell in sealed.moments.cells if cell.start is not None and cell.weighted is not None)
    return round(sum(cell.weighted.weight for cell in treated if cell.weighted is not None))


def _detectable(one: StudyAnswer | None) -> Detectable:
    if one is None:
        return Detectable()
    found, reached = one.ahead.detectable_customers, one.studied.exposed.customers
    return Detectable(found, found / reached if found is not None and reached else None)
