"""Who still calls services that are wound down, or may be soon, as results of a build: by day and hour, week by week.

Only such services are looked at so closely: those with a campaign or a decision about them, that name a service to use
instead, or whose lifecycle says that they end.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import ibis
import ibis.expr.types as ir
from pydantic import ValidationError

from sowhat.actions.derive import Plan
from sowhat.engine.duckdb import DuckDB
from sowhat.metrics import burndown, calendar, weeks
from sowhat.metrics.binding import Bindings
from sowhat.model.campaign import BODY, Opened
from sowhat.model.catalog import Service
from sowhat.model.statement import Statement
from sowhat.model.workspace import Workspace
from sowhat.store.database import Work
from sowhat.tables import campaign_results, results

ENDING = ("deprecated", "retired", "sunset", "retiring", "end-of-life", "eol")
"""How catalogs say that a service goes."""


def looked_at(workspace: Workspace, work: Work) -> tuple[str, ...]:
    """The services whose callers are kept by day."""
    told = {one.subject for one in work.statements.history("review")}
    told |= {name for one in work.statements.history("campaign") if (name := _about(one))}
    known = workspace.catalog.services
    return tuple(sorted(one.name for one in known if one.name in told or _ending(one)))


def _ending(one: Service) -> bool:
    return bool(one.replaced_by) or (one.lifecycle or "").casefold() in ENDING


def _about(one: Statement) -> str:
    """The service of a campaign, where this statement opens it; another version's shape is passed over."""
    try:
        body = BODY.validate_json(one.body)
    except ValidationError:
        return ""
    return body.terms.service if isinstance(body, Opened) else ""


def plans(
    workspace: Workspace, bindings: Bindings, engine: DuckDB, services: Sequence[str], derived: Sequence[Plan]
) -> tuple[Plan, ...]:
    """The results `winddown`, `winddown_hours` and `heard`; `derived` are those that come before them."""
    active = next(plan for plan in derived if plan.table is results.ACTIVE)
    own = {week: _print(print_, *services) for week, print_ in active.fingerprints.items()} if services else {}
    days = {week: _print(print_) for week, print_ in active.fingerprints.items()} if services else {}
    return (
        Plan(
            campaign_results.WINDDOWN,
            "week",
            own,
            lambda wanted: burndown.winddown(_uses(engine, wanted), bindings, services),
        ),
        Plan(
            campaign_results.WINDDOWN_HOURS,
            "week",
            own,
            lambda wanted: _hours(workspace.timezone, bindings, engine, services, wanted),
        ),
        Plan(campaign_results.HEARD, "week", days, lambda wanted: burndown.heard(_uses(engine, wanted))),
    )


def _print(*parts: str) -> str:
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:32]


def _bounds(wanted: tuple[str, ...]) -> tuple[date, date]:
    return weeks.monday(min(wanted)), weeks.monday(max(wanted)) + timedelta(weeks=1)


def _uses(engine: DuckDB, wanted: tuple[str, ...]) -> ir.Table:
    rows = engine.table("uses")
    first, after = (ibis.date(day.isoformat()) for day in _bounds(wanted))
    return rows.filter((rows.day >= first) & (rows.day < after))


def _hours(zone: str, bindings: Bindings, engine: DuckDB, services: Sequence[str], wanted: tuple[str, ...]) -> ir.Table:
    first, after = _bounds(wanted)
    start, end = _instant(first, zone), _instant(after, zone) + timedelta(hours=1)
    rows = engine.table("calls")
    kept = rows.filter((rows.hour >= _literal(start)) & (rows.hour < _literal(end)))
    return burndown.hours(kept, bindings, calendar.changes(zone, start, end), services)


def _instant(day: date, zone: str) -> datetime:
    """The naive UTC hour in which a local day begins."""
    local = datetime.combine(day, time(), ZoneInfo(zone)).astimezone(UTC)
    return local.replace(tzinfo=None, minute=0, second=0)


def _literal(instant: datetime) -> ir.TimestampScalar:
    return ibis.timestamp(instant.isoformat(sep=" "))
