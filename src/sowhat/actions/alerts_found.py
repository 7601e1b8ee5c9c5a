"""What calls for attention in the answers of a build: one small function for each kind of alert."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import quote

from sowhat.actions.data_breaks import LATE, TOLD
from sowhat.metrics import weeks
from sowhat.model.adoption import AdoptionSeen
from sowhat.model.alert import SEVERITIES, Alert
from sowhat.model.data import Data
from sowhat.model.estimate import Remark
from sowhat.model.health import Health, Objective, ServiceHealth

MEASURED = timedelta(days=2)
"""Objectives are judged at the last complete hour; one longer ago says nothing of today."""
OPEN = timedelta(days=1)
"""An incident may be open for so long."""
FORGOTTEN = timedelta(days=30)
"""One that is open for longer was probably never closed in its own system."""
SILENT = timedelta(weeks=8)
BROKEN = timedelta(days=14)
TIMES = 4
"""A source that is so many times later than late has ended."""


def found(health: Health, adoption: AdoptionSeen, data: Data, now: datetime) -> tuple[Alert, ...]:
    """Everything that lasts at `now` (UTC), the worst first."""
    every = (
        *burning(health, now),
        *spent(health, now),
        *unresolved(health, now),
        *silent(adoption, now),
        *late(data, now),
        *broken(data, now),
    )
    return tuple(sorted(every, key=lambda one: (SEVERITIES.index(one.severity), one.service, one.key)))


def burning(health: Health, now: datetime) -> Iterator[Alert]:
    """Objectives whose budget burns too fast; of several rules that sound, the most urgent one is told."""
    for service, one in _promises(health):
        sounding = [alert for alert in one.alerts if alert.sounds]
        if not sounding:
            continue
        worst = min(sounding, key=lambda alert: (alert.severity != "page", -(alert.long or 0)))
        speed = worst.long or worst.factor
        params = {"service": service.service, "objective": one.name, "speed": speed, "hours": worst.long_hours}
        yield Alert(
            kind="burn",
            subject=f"{service.service}/{one.name}",
            severity="urgent" if worst.severity == "page" else "soon",
            since=_utc(health.at),
            says=Remark(code="burn", params={**params, "level": one.objective, "days": one.window_days / speed}),
            href=_page("/health", service.service),
            service=service.service,
            fresh=_recent(health.at, now, MEASURED),
        )


def spent(health: Health, now: datetime) -> Iterator[Alert]:
    """Objectives whose error budget of the declared window is gone; too few calls to say so are no alert."""
    for service, one in _promises(health):
        for window in one.windows:
            if window.calendar != one.calendar or window.few or window.spent is None or window.spent < 1:
                continue
            counted = {"bad": window.bad, "total": window.total, "spent": window.spent}
            params = {"service": service.service, "objective": one.name, "level": one.objective, **counted}
            yield Alert(
                kind="budget",
                subject=f"{service.service}/{one.name}",
                severity="soon",
                since=_midnight(window.first),
                says=Remark(code="budget", params={**params, "days": (window.last - window.first).days + 1}),
                href=_page("/health", service.service),
                service=service.service,
                fresh=_recent(health.at, now, MEASURED),
            )


def unresolved(health: Health, now: datetime) -> Iterator[Alert]:
    """Services with an incident that is open for longer than a day."""
    for one in health.services:
        since = _utc(one.incidents.open_since)
        if since is None or now - since <= OPEN:
            continue
        name = one.service or ", ".join(one.names)
        params = {"service": name, "n": one.incidents.open, "days": (now - since).days}
        yield Alert(
            kind="incident",
            subject=name,
            severity="soon",
            since=since,
            says=Remark(code="incident", params=params),
            href=_page("/health", one.service),
            service=one.service,
            fresh=now - since <= FORGOTTEN,
        )


def silent(adoption: AdoptionSeen, now: datetime) -> Iterator[Alert]:
    """Applications that fell silent although their own rhythm does not explain it."""
    for one in adoption.silences:
        ended = weeks.monday(one.last) + timedelta(weeks=1)
        params = {"service": one.service, "app": one.app, "weeks": one.weeks, "calls": one.calls}
        yield Alert(
            kind="silent",
            subject=f"{one.service}/{one.app}",
            severity="soon",
            since=_midnight(ended),
            says=Remark(code="silent", params=params),
            href=_page("/adoption", one.service),
            service=one.service,
            fresh=now - _midnight(ended) <= SILENT,
        )


def late(data: Data, now: datetime) -> Iterator[Alert]:
    """Sources that have been silent for longer than their rhythm explains, judged now: a build that finds nothing new
    makes no new result."""
    for one in data.sources:
        last, allowed = _utc(one.last), LATE[one.rhythm or "day"]
        if last is None or now - last <= allowed:
            continue
        yield Alert(
            kind="late",
            subject=one.source,
            severity="soon",
            since=last,
            says=Remark(code="late", params={"source": one.source, "days": (now - last).days}),
            href="/data",
            source=one.source,
            fresh=now - last <= TIMES * allowed,
        )


def broken(data: Data, now: datetime) -> Iterator[Alert]:
    """Breaks inside sources, which trends of calls show."""
    for one in data.breaks:
        if one.kind not in TOLD:
            continue
        params = {"source": one.source, "kind": one.kind, "start": one.start.isoformat(), "end": one.end.isoformat()}
        yield Alert(
            kind="broken",
            subject=f"{one.source}/{one.kind}/{one.start.isoformat()}",
            severity="know",
            since=_midnight(one.start),
            says=Remark(code="broken", params=params),
            href="/data",
            source=one.source,
            fresh=now - _midnight(one.end) <= BROKEN,
            event=True,
        )


def _promises(health: Health) -> Iterator[tuple[ServiceHealth, Objective]]:
    return ((one, promise) for one in health.services if one.service for promise in one.objectives)


def _page(path: str, service: str) -> str:
    return f"{path}?service={quote(service)}" if service else path


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _utc(at: datetime | None) -> datetime | None:
    """Results hold naive instants of UTC."""
    return at.replace(tzinfo=UTC) if at is not None and at.tzinfo is None else at


def _recent(at: datetime | None, now: datetime, reach: timedelta) -> bool:
    measured = _utc(at)
    return measured is not None and now - measured <= reach
