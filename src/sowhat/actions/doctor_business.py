"""What the outcomes, rosters and go-lives of a build lack: coverage, length, control."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from sowhat.actions.doctor_figures import Business, Figures, Live, Metric
from sowhat.actions.doctor_kinds import More, item, listed
from sowhat.actions.doctor_workspace import Written, shown
from sowhat.errors import Param
from sowhat.model.diagnosis import FEW_CUSTOMERS, Item
from sowhat.model.study import Every, OutcomeTable, Study

FEW_TEAMS = 3
"""Fewer that use it, or that do not, cannot be told apart from chance (DESIGN 6)."""
BEFORE = 4
"""Outcome periods before the first go-live that a comparison of trends needs."""
SHARED = 0.1
"""Share of rostered customers who belong to several teams at once."""
_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "quarter": 3}


def items(seen: Written, known: Figures) -> Iterator[Item]:
    """Everything that the business's tables lack."""
    if known.business is None:
        return
    yield from _shared(known.business)
    yield from _empty(seen, known.business)
    yield from _units(seen, known.business)
    yield from _teams(seen, known)
    yield from _history(seen, known.business)
    yield from _control(seen, known)
    yield from _decided(known.business)
    if known.unpriced_days and seen.workspace.day_rate is None:
        yield item("no-day-rate", days=round(known.unpriced_days))


def _shared(known: Business) -> Iterator[Item]:
    if known.several >= FEW_CUSTOMERS and known.several / known.customers >= SHARED:
        share = known.several / known.customers
        yield item("customers-shared", n=known.several, share=share)


def _empty(seen: Written, known: Business) -> Iterator[Item]:
    there = {one.name for one in known.metrics}
    for table in seen.workspace.outcomes:
        if table.name not in there:
            sheet = seen.sheet(table)
            kind = "sheet" if sheet else "none" if table.sheet else "table"
            file = table.paths[0] if table.sheet else shown(table)
            yield item("outcome-empty", table.name, outcome=table.name, file=file, kind=kind, names=sheet)


def _units(seen: Written, known: Business) -> Iterator[Item]:
    """Teams that tables name and the catalog does not."""
    teams = {one.name for one in seen.workspace.catalog.teams}
    if seen.backstage:
        teams |= set(known.entities)
    told = {
        **known.measured,
        **{shown(table): known.rostered for table in seen.workspace.rosters[:1]},
        "go_lives": tuple(dict.fromkeys(one.team for one in known.lives)),
    }
    for where, names in told.items():
        found = listed([name for name in names if name not in teams])
        if found.n:
            yield item("units-unknown", where, file=where, n=found.n, of=len(names), names=found.names)


def _teams(seen: Written, known: Figures) -> Iterator[Item]:
    """Teams that use services, and of whose customers nothing is known."""
    assert known.business is not None
    universe = _universe(known.business)
    silent = listed([name for name in known.teams if name not in universe])
    if universe and silent.n:
        yield item("teams-without-outcome", n=silent.n, of=len(known.teams), names=silent.names)


def _universe(known: Business) -> frozenset[str]:
    """Teams whose customers, or whose own figures, are measured."""
    return frozenset({*known.rostered, *(name for names in known.measured.values() for name in names)})


def _history(seen: Written, known: Business) -> Iterator[Item]:
    tables = {table.name: table for table in seen.workspace.outcomes}
    for metric in known.metrics:
        table = tables.get(metric.name)
        if table is None:
            continue
        yield from _gaps(metric, table)
        asked = [one for one in seen.workspace.studies if one.outcome == metric.name]
        for service, horizon in _questions(asked, known.lives):
            yield from _length(metric, table, [one for one in known.lives if one.service == service], horizon)


def _questions(studies: Sequence[Study], lives: Sequence[Live]) -> list[tuple[str, int]]:
    """Services whose effect on an outcome is or could be asked, with the horizon (0: not told)."""
    if studies:
        return [(one.service, one.horizon) for one in studies]
    return [(name, 0) for name in dict.fromkeys(one.service for one in lives)]


def _gaps(metric: Metric, table: OutcomeTable) -> Iterator[Item]:
    expected = between(metric.first, metric.last, table.every) + 1
    if metric.periods < expected:
        yield item(
            "periods-missing",
            metric.name,
            outcome=metric.name,
            n=expected - metric.periods,
            of=expected,
            first=metric.first.isoformat(),
            last=metric.last.isoformat(),
        )


def _length(metric: Metric, table: OutcomeTable, lives: Sequence[Live], horizon: int) -> Iterator[Item]:
    if not lives:
        return
    first = min(one.day for one in lives)
    service, subject = lives[0].service, f"{lives[0].service}/{metric.name}"
    told: dict[str, Param] = {"outcome": metric.name, "service": service, "day": first.isoformat()}
    before = max(0, between(metric.first, first, table.every))
    if before < BEFORE:
        yield item("short-before", subject, More("blocks" if before < 1 else None), have=before, need=BEFORE, **told)
    after = max(0, between(first, metric.last, table.every) + 1)
    if after < horizon + 1:
        yield item("short-after", subject, More(), have=after, need=horizon + 1, **told)


def between(first: date, last: date, every: Every) -> int:
    """Periods from the one of `first` to the one of `last`."""
    if every in _MONTHS:
        at = [(day.year * 12 + day.month - 1) // _MONTHS[every] for day in (first, last)]
    else:
        at = [(day.toordinal() - 1) // _DAYS[every] for day in (first, last)]
    return at[1] - at[0]


def _control(seen: Written, known: Figures) -> Iterator[Item]:
    """Whether there is somebody to compare with, service by service."""
    assert known.business is not None
    lives, asked = known.business.lives, {one.service: one for one in seen.workspace.studies}
    everybody = _universe(known.business) or frozenset(known.teams)
    for service in dict.fromkeys(one.service for one in lives):
        if asked and service not in asked:
            continue
        own = [one for one in lives if one.service == service]
        never_only = service in asked and asked[service].control == "never"
        yield from _compared(service, own, everybody, never_only)


def _compared(service: str, lives: Sequence[Live], everybody: frozenset[str], never_only: bool) -> Iterator[Item]:
    first = min(one.day for one in lives)
    treated = {one.team for one in lives}
    later = {one.team for one in lives if one.day > first}
    never = everybody - treated
    controls = len(never) if never_only else len(never | later)
    told: dict[str, Param] = {"service": service, "need": FEW_TEAMS}
    if not controls:
        yield item("one-date", service, More(), day=first.isoformat(), n=len(treated), **told)
    elif controls < FEW_TEAMS:
        yield item("few-controls", service, More(), have=controls, **told)
    if len(treated) < FEW_TEAMS:
        yield item("few-treated", service, More(), have=len(treated), **told)


def _decided(known: Business) -> Iterator[Item]:
    unknown = [one for one in known.lives if one.decided == "unknown"]
    if unknown:
        names = listed(list(dict.fromkeys(one.team for one in unknown)))
        yield item("undecided", n=len(unknown), of=len(known.lives), names=names.names)
