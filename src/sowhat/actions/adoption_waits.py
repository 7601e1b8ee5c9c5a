"""How long until the first call, and how far declared apps came on the way to a habit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import ibis

from sowhat.actions import ecosystem_reach as reach
from sowhat.actions import ecosystem_sides as sides
from sowhat.actions.decided import Row
from sowhat.engine.duckdb import DuckDB
from sowhat.metrics import firsts, habit
from sowhat.metrics import waits as rule
from sowhat.model.adoption import PLATFORM, Funnel, Wait
from sowhat.model.catalog import Catalog
from sowhat.model.ecosystem import Stage
from sowhat.model.estimate import Remark

LEAST = 5
"""With fewer known days nothing is said about the middle one."""
Days = tuple[date | None, date | None]
"""The first and the last day of telemetry."""


def waits(engine: DuckDB, catalog: Catalog, adopted: Sequence[Row], days: Days) -> tuple[Wait, ...]:
    """From the day that a key was issued to its app's first call of anything; from a declared go-live to the team's
    first call of that service."""
    return (_since_keys(engine, catalog, days), _since_go_lives(engine, adopted, days))


def _since_keys(engine: DuckDB, catalog: Catalog, days: Days) -> Wait:
    issued = {
        one.name: min(key.span.from_ for key in one.keys if key.span.from_ is not None)
        for one in catalog.consumers
        if any(key.span.from_ is not None for key in one.keys)
    }
    if not issued:
        return Wait(since="key", why=Remark(code="adoption-wait-no-keys"))
    rows = engine.table("active")
    first = rows.filter((rows.app != "") & (rows.calls > 0)).group_by("app").agg(first=lambda one: one["first"].min())
    called = {str(row["app"]): row["first"] for row in engine.execute(first).to_pylist()}
    return _wait("key", [(day, called.get(name)) for name, day in issued.items()], days)


def _since_go_lives(engine: DuckDB, adopted: Sequence[Row], days: Days) -> Wait:
    """Only days that people declared: one that calls show is the first call itself."""
    live = {
        (str(row["service"]), str(row["team"])): row["day"]
        for row in adopted
        if row["known_by"] != "telemetry" and isinstance(row["day"], date)
    }
    if not live:
        return Wait(since="go-live", why=Remark(code="adoption-wait-no-go-lives"))
    rows = engine.table("active")
    named = rows.filter((rows.service != "") & (rows.team != "") & (rows.calls > 0))
    first = named.group_by(["service", "team"]).agg(first=named["first"].min())
    called = {(str(row["service"]), str(row["team"])): row["first"] for row in engine.execute(first).to_pylist()}
    return _wait("go-live", [(day, called.get(pair)) for pair, day in live.items() if isinstance(day, date)], days)


def _wait(since: str, pairs: Sequence[tuple[date, date | None]], days: Days) -> Wait:
    """Days before records begin say nothing: the first call may have been earlier than the first that is seen."""
    first, last = days
    known = [(day, call) for day, call in pairs if last is not None and first is not None and first <= day <= last]
    before = sum(first is None or day < first for day, _ in pairs)
    called = [(call - day).days for day, call in known if call is not None]
    waiting = [(last - day).days for day, call in known if call is None and last is not None]
    early = sum(one < 0 for one in called)
    return Wait.model_validate(
        {
            **{"since": since, "known": len(known), "called": len(called), "early": early, "before": before},
            "median": rule.median([max(one, 0) for one in called], waiting) if len(known) >= LEAST else None,
            "why": None if known else Remark(code="adoption-wait-before", params={"n": before}),
        }
    )


def funnel(engine: DuckDB, catalog: Catalog, complete: Sequence[str]) -> Funnel | None:
    """Of the declared apps; nothing where none is declared, or no habit could be seen yet."""
    window = habit.last(complete)
    if not catalog.consumers or not window:
        return None
    rows = engine.table("active")
    rows = rows.filter((rows.service != "") & (rows.app != "") & (rows.calls > 0))
    declared = {one.name for one in catalog.consumers}
    platform = rows.mutate(service=ibis.literal(PLATFORM))
    usual = {str(row["name"]) for row in engine.execute(habit.habitual(platform, window, "app")).to_pylist()}
    weekly = engine.execute(rows.select("app", "week").distinct()).to_pylist()
    return Funnel(
        apps=len(declared),
        keyed=sum(bool(one.keys) for one in catalog.consumers),
        called=len({str(row["app"]) for row in weekly} & declared),
        active=len({str(row["app"]) for row in weekly if row["week"] in window} & declared),
        habitual=len(usual & declared),
    )


def stages(engine: DuckDB, catalog: Catalog, days: Days) -> tuple[Stage, ...]:
    """Of an open platform's teams: signed up, key, first call, active, habit; the very steps of the page Ecosystem."""
    signups = engine.execute(engine.table("signups")).to_pylist()
    rows = engine.table("active")
    weekly = rows.filter((rows.team != "") & (rows.calls > 0)).select("team", "week").distinct()
    names = {row["team"] for row in signups} | {one.name for one in catalog.teams}
    active: dict[str, set[str]] = {}
    for row in engine.execute(weekly).to_pylist():
        if row["team"] in names:
            active.setdefault(row["team"], set()).add(row["week"])
    uses = [firsts.Use(**row) for row in engine.execute(firsts.uses(rows)).to_pylist() if row["team"] in names]
    held = reach.Days(days[0], days[1]) if days[0] and days[1] else None
    known = {team: frozenset(found) for team, found in active.items()}
    return sides.funnel(signups, uses, known, (sides.keys(catalog, names), catalog), held)
