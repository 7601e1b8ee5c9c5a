"""Scenarios with their times and sums: what people wrote, what a build measured, what the ledger says."""

from __future__ import annotations

from datetime import date
from difflib import get_close_matches
from pathlib import Path

from sowhat.actions import campaigns, ledger
from sowhat.actions.reading import latest
from sowhat.actions.scenario_speed import Measured, Route, measured
from sowhat.actions.showcase_gains import gained
from sowhat.actions.simulated import marked
from sowhat.actions.written import written
from sowhat.errors import CallError, Problem
from sowhat.model.build import Build
from sowhat.model.ledger import Book
from sowhat.model.scenario import DayPrice, Occasions, ReleasedSeen, Scenario, ScenarioSeen, ScenariosSeen
from sowhat.model.showcase import RANKS, STANDS, Gained
from sowhat.model.workspace import Workspace
from sowhat.planning import scenarios as rules


def scenarios(root: Path) -> ScenariosSeen:
    """All of them. Raises DataError where nothing was built yet, WorkspaceError."""
    build, workspace = latest(root), written(root)
    told = ScenariosSeen(
        build=build.id,
        code_version=build.code_version,
        timezone=build.timezone,
        scenarios=_seen(root, build, workspace),
    )
    return marked(root, told)


def scenario(root: Path, name: str) -> ScenarioSeen:
    """One of them. Raises CallError `no-such-scenario`, DataError where nothing was built yet, WorkspaceError."""
    found = {one.scenario.name: one for one in scenarios(root).scenarios}
    if name not in found:
        near = get_close_matches(name, found, n=1)
        params = {"value": name[:80], "nearest": near[0] if near else "none", "known": ", ".join(found) or "none"}
        raise CallError(Problem("no-such-scenario", params=params))
    return found[name]


def _seen(root: Path, build: Build, workspace: Workspace) -> tuple[ScenarioSeen, ...]:
    known = measured(root, build, frozenset(route for one in workspace.scenarios for route in _routes(one)))
    held, today = ledger.book(root), campaigns.today(root)
    price = day_price(held, workspace, today)
    made = (_one(build, one, known, held).model_copy(update={"day_price": price}) for one in workspace.scenarios)
    return tuple(marked(root, one) for one in made)


def _routes(told: Scenario) -> set[Route]:
    steps = (*told.old.steps, *told.new.steps)
    found = {(call.service, call.route) for step in steps for call in step.calls}
    return found | ({(told.operation.service, told.operation.route)} if told.operation else set())


def _one(build: Build, told: Scenario, known: Measured, held: Book) -> ScenarioSeen:
    old, new = rules.lane("old", told.old, known.quick), rules.lane("new", told.new, known.quick)
    occasions = _occasions(told, known)
    each, hours = rules.grades(old, new, occasions)
    return ScenarioSeen(
        build=build.id,
        code_version=build.code_version,
        timezone=build.timezone,
        scenario=told,
        old=old,
        new=new,
        occasions=occasions,
        saved=rules.saved(old, new, occasions),
        grade=each,
        hours_grade=hours,
        reasons=rules.reasons(told, (old, new), occasions),
        claims=_claims(held, told.service),
        released=_released(held, told.service),
    )


def _occasions(told: Scenario, known: Measured) -> Occasions | None:
    """How often it happens; null where nobody says, or the operation was not called in the last whole month."""
    if told.operation is None:
        return rules.stated_occasions(told)
    calls = known.calls.get((told.operation.service, told.operation.route), 0)
    units = known.units.get(told.operation.service, 0)
    return rules.counted_occasions(calls, told.operation.each, known.month, units) if calls else None


def _claims(held: Book, service: str) -> tuple[Gained, ...]:
    """Standing claims of a service, the strongest evidence first."""
    found = [gained(one) for one in held.claims if one.study.service == service and one.state in STANDS]
    return tuple(sorted(found, key=lambda one: (RANKS[one.grade or ""], STANDS[one.state], one.claim)))


def _released(held: Book, service: str) -> tuple[ReleasedSeen, ...]:
    """Hours declared for a service, those taken back left out."""
    mine = [one for one in held.declared if one.service == service and one.hours is not None and not one.reason]
    return tuple(
        ReleasedSeen(id=one.id, title=one.title, hours=one.hours.likely, money=one.money) for one in mine if one.hours
    )


def day_price(held: Book, workspace: Workspace, today: date) -> DayPrice | None:
    """What a person-day costs: the book's latest price that holds and is of no project, else the workspace's."""
    found = [one for one in held.prices if one.unit == "person-day" and not one.project and one.valid_from <= today]
    if found:
        last = max(found, key=lambda one: (one.valid_from, one.number))
        return DayPrice(amount=last.likely, currency=last.currency, number=last.number)
    if workspace.day_rate is None:
        return None
    return DayPrice(amount=workspace.day_rate, currency=workspace.currency)
