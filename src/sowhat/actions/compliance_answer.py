"""Who may see which data, who did, and the difference: the loader behind `sowhat show compliance`, the page and the
API."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from pathlib import Path

from sowhat.actions import attested
from sowhat.actions.compliance_access import judged
from sowhat.actions.reading import Reading, latest, reading
from sowhat.actions.simulated import marked
from sowhat.actions.written import written
from sowhat.compliance import attestation, grants, names, policies, summing
from sowhat.compliance.differences import law
from sowhat.errors import CallError, Problem
from sowhat.metrics import periods
from sowhat.model.build import Build
from sowhat.model.catalog import Catalog
from sowhat.model.compliance import FINE, UNSURE, WRONG, Compliance, Policies, Tried
from sowhat.model.governing import DataClass
from sowhat.model.value import Value
from sowhat.model.workspace import Workspace
from sowhat.workspace import policies as files

KEPT = 16


class Known(Value):
    """What people wrote that the answer depends on."""

    data: tuple[DataClass, ...]
    services: dict[str, tuple[str, ...]]
    needs: dict[str, str]
    policies: Policies
    tried: tuple[Tried, ...]


def compliance(root: Path, period: str | None = None) -> Compliance:
    """All of it, or what lies in a period (`2026-09`, `2026-Q3`, `2026-H2`, `2026`).

    Raises CallError (`no-such-period`), DataError where nothing was built yet, WorkspaceError for policies that cannot
    be read.
    """
    found = span_of(period) if period else None
    build, workspace = latest(root), written(root)
    seen = _compliance(root, build, _known(root, workspace).model_dump_json(), found)
    return marked(root, seen.model_copy(update={"attestations": attested.attestations(root)}))


def span_of(period: str) -> tuple[str, date, date]:
    """A period's name, first and last day. Raises CallError `no-such-period`."""
    found = attestation.period(period)
    if found is None:
        raise CallError(Problem("no-such-period", params={"value": period[:40]}))
    return found


def tests(root: Path) -> tuple[Tried, ...]:
    """The tests of the policies with what came of each. Raises WorkspaceError."""
    return _known(root, written(root)).tried


def _known(root: Path, workspace: Workspace) -> Known:
    catalog = workspace.catalog
    told = files.read(root, workspace.policies, catalog)
    return Known(
        data=catalog.data,
        services=_services(catalog),
        needs={one.name: one.purpose for one in catalog.consumers if one.purpose},
        policies=told,
        tried=policies.tried(told, catalog),
    )


def _services(catalog: Catalog) -> dict[str, tuple[str, ...]]:
    """The services that hand out each class of data."""
    found: dict[str, list[str]] = {}
    for service in catalog.services:
        for one in service.data:
            found.setdefault(one.data, []).append(service.name)
    return {data: tuple(dict.fromkeys(names_)) for data, names_ in sorted(found.items())}


@lru_cache(KEPT)
def _compliance(root: Path, build: Build, known_: str, period: tuple[str, date, date] | None) -> Compliance:
    known = Known.model_validate_json(known_)
    with reading(root, build) as open_:
        return _answer(open_, known, period)


def _answer(open_: Reading, known: Known, period: tuple[str, date, date] | None) -> Compliance:
    told = grants.matched(_written(open_), names.classes(known.data))
    secrecy = {one.name: one.secrecy for one in known.data}
    rule = law(secrecy, known.policies.rules, told.grants, known.needs)
    covered = _covered(open_, told.uses)
    span = _cut(covered, period)
    seen = judged(open_.engine, rule, told.uses, span) if span else ()
    today = span[1] if span else None
    sensitive = tuple(one for one in told.grants if secrecy.get(one.data) == "sensitive")
    unused, unobserved = (
        summing.unused(sensitive, seen, (covered[0], span[1]), people_only=rule.people_only)
        if covered and span
        else ((), 0)
    )
    return Compliance(
        build=open_.build.id,
        code_version=open_.build.code_version,
        timezone=open_.build.timezone,
        first=span[0] if span else None,
        until=today,
        period=period[0] if period else "",
        classes=summing.by_class(known.data, known.services, seen, told.grants, today),
        reach=summing.reach(seen),
        wrong=summing.sided(seen, WRONG),
        unsure=summing.sided(seen, UNSURE),
        fine=summing.sided(seen, FINE),
        grants=len(told.grants),
        standing=sum(today is not None and grants.stands(one, today) for one in sensitive),
        unused=unused,
        unobserved=unobserved,
        unmatched=told.unmatched,
        rules=known.policies.rules,
        tried=known.tried,
    )


def _written(open_: Reading) -> Iterable[grants.Written]:
    rows = open_.engine.table("permissions")
    for row in open_.engine.execute(rows.order_by(["subject", "data", "at", "event"])).to_pylist():
        yield grants.Written(**row)


def _covered(open_: Reading, uses: Iterable[grants.Written]) -> tuple[date, date] | None:
    """The days that telemetry covers; without any, those of uses on record."""
    sources, engine = open_.engine.table("sources"), open_.engine
    [row] = engine.execute(sources.agg(first=sources["first"].min(), last=sources["last"].max())).to_pylist()
    if row["first"] is not None and row["last"] is not None:
        zone = open_.build.timezone
        return periods.day(row["first"], zone), periods.day(row["last"], zone)
    days = [use.at for use in uses]
    return (min(days), max(days)) if days else None


def _cut(covered: tuple[date, date] | None, period: tuple[str, date, date] | None) -> tuple[date, date] | None:
    """The days that are looked at: those covered, or of them those of the period; null where there are none."""
    if covered is None:
        return None
    first, last = (max(covered[0], period[1]), min(covered[1], period[2])) if period else covered
    return (first, last) if first <= last else None
