"""`sowhat doctor`: what the workspace lacks, and after a build what the data lacks; the worst first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import get_args

from sowhat.actions import doctor_business, doctor_calls, doctor_joins, doctor_workspace, ledger
from sowhat.actions.doctor_figures import Figures, figures
from sowhat.actions.doctor_shapes import shapes
from sowhat.actions.doctor_workspace import Written
from sowhat.actions.reading import latest
from sowhat.actions.study import call_sources
from sowhat.actions.written import read
from sowhat.errors import CallError, DataError, Problem
from sowhat.ledger import registrations
from sowhat.metrics import periods
from sowhat.model.build import Build
from sowhat.model.diagnosis import Area, Diagnosis, Item, Period, Severity
from sowhat.model.value import Text
from sowhat.model.workspace import Workspace
from sowhat.sources.pseudonym import derived_key, pseudonym
from sowhat.workspace.secret_file import secret

SEVERITIES: tuple[Severity, ...] = get_args(Severity)
AREAS: tuple[Area, ...] = get_args(Area)


def diagnose(root: Path, now: datetime | None = None) -> Diagnosis:
    """What is missing. `now` has a zone, and is now where it is not told.

    Raises CallError, WorkspaceError as `sowhat check` does, DataError where results of the latest build are gone.
    """
    reading = read(root)
    build = _build(root)
    registered = _registered(root, reading.workspace, build)
    written = Written(reading.workspace, reading.gaps, build is not None, registered, reading.workbooks)
    known = _figures(root, reading.workspace, build) if build else None
    found = {item.id: item for item in _items(written, known, now or datetime.now(UTC))}
    return Diagnosis(
        build=build.id if build else None,
        code_version=build.code_version if build else None,
        platform=_platform(reading.workspace),
        looked=_looked(written, known),
        period=_period(known, reading.workspace.timezone),
        items=tuple(sorted(found.values(), key=_rank)),
        titles=_titles(reading.workspace),
    )


def one(seen: Diagnosis, id_: str) -> Item:
    """The item of a code, the worst where there are several, or of a code and subject.

    Raises CallError `no-such-lack`, with those that there are; `no-request` where nobody else has what is missing.
    """
    found = next((item for item in seen.items if id_ in (item.id, item.code)), None)
    if found is None:
        known = ", ".join(dict.fromkeys(item.code for item in seen.items if item.asks))
        raise CallError(Problem("no-such-lack", params={"value": id_, "known": known or "-"}))
    if found.asks is None:
        raise CallError(Problem("no-request", params={"value": id_}))
    return found


def _build(root: Path) -> Build | None:
    try:
        return latest(root)
    except DataError:
        return None


def _registered(root: Path, workspace: Workspace, build: Build | None) -> frozenset[str]:
    if build is None:
        return frozenset()
    held = ledger.book(root)
    return frozenset(study.name for study in workspace.studies if registrations.standing(held, study))


def _figures(root: Path, workspace: Workspace, build: Build) -> Figures:
    return figures(root, build, call_sources(workspace), _declared(root, workspace))


def _declared(root: Path, workspace: Workspace) -> tuple[str, ...]:
    """The pseudonyms of declared keys."""
    key = derived_key(secret(root), "consumer")
    keys = [key_ for consumer in workspace.catalog.consumers for key_ in consumer.keys]
    return tuple(pseudonym(key, one.raw) if one.raw is not None else one.pseudonym or "" for one in keys)


def _items(written: Written, known: Figures | None, now: datetime) -> Iterator[Item]:
    yield from doctor_workspace.items(written)
    business = known.business if known else None
    yield from doctor_joins.items(written, business, shapes(written))
    if known is not None:
        calls = doctor_calls.items(written, known, now)
        yield from (one for one in calls if one.code != "source-stale" or not written.workspace.simulated)
        yield from doctor_business.items(written, known)


def _rank(item: Item) -> tuple[int, int, str]:
    return SEVERITIES.index(item.severity), AREAS.index(item.area), item.id


def _titles(workspace: Workspace) -> dict[str, Text]:
    services = {f"service:{one.name}": one.title for one in workspace.catalog.services}
    return services | {f"outcome:{one.name}": one.title for one in workspace.outcomes}


def _platform(workspace: Workspace) -> Text:
    name = workspace.platform.name
    title = workspace.platform.title
    return Text(en=title.en or title.zh or name, zh=title.zh or title.en or name)


def _looked(written: Written, known: Figures | None) -> tuple[Area, ...]:
    """Areas that there was something to look at in."""
    hidden = set() if known is None or known.business is not None else {"outcomes", "go-lives"}
    if not written.workspace.workbooks:
        hidden.add("workbook")
    return tuple(area for area in AREAS if area not in hidden)


def _period(known: Figures | None, zone: str) -> Period:
    """The days of which something is known: what a request should cover at least."""
    if known is None:
        return Period()
    days: list[date] = [
        periods.day(at, zone) for source in known.data.sources for at in (source.first, source.last) if at is not None
    ]
    for metric in known.business.metrics if known.business else ():
        days += [metric.first, metric.last]
    return Period(first=min(days), last=max(days)) if days else Period()
