"""Who reached which data, and who was granted it, as results of a build."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import ibis
import ibis.expr.types as ir

from sowhat.actions.derive import ALL, Plan, Standing
from sowhat.actions.derive_worth import digest, told
from sowhat.engine.duckdb import DuckDB
from sowhat.errors import WorkspaceError
from sowhat.ledger import chain
from sowhat.metrics import access, periods
from sowhat.metrics.binding import bind
from sowhat.model.catalog import BusinessUnit, Catalog, Consumer, Team
from sowhat.model.compliance import HolderKind
from sowhat.model.workspace import Workspace
from sowhat.sources.pseudonym import derived_key, pseudonym
from sowhat.tables import compliance_results, results
from sowhat.workspace import policies

Meant = dict[str, tuple[str, str]]


def plans(
    workspace: Workspace, engine: DuckDB, standing: Standing, derived: Sequence[Plan], secret: bytes
) -> tuple[Plan, ...]:
    """The results `access` by month and `permissions`; `derived` are those of telemetry."""
    monthly = next(plan for plan in derived if plan.table is results.USAGE).fingerprints
    catalog, bindings = workspace.catalog, bind(workspace.catalog)
    seats = chain.canonical(Catalog(teams=catalog.teams))
    members = told(engine, standing, "members")
    daily = _daily(workspace)
    holding = access.held(catalog, daily)
    reached = {month: digest(print_, holding, members, seats) for month, print_ in monthly.items()} if holding else {}
    meant = subjects(catalog, secret)
    given = {ALL: digest(told(engine, standing, "grants"), members, seats, sorted(meant.items()))}

    def rows(wanted: tuple[str, ...]) -> ir.Table:
        return access.accesses(_uses(engine, wanted), bindings, catalog, engine.table("members"), daily)

    return (
        Plan(compliance_results.ACCESS, "month", reached, rows),
        Plan(
            compliance_results.PERMISSIONS,
            ALL,
            given,
            lambda _: access.permissions(engine.table("grants"), engine.table("members"), catalog, meant),
            of=("grants",),
        ),
    )


def _daily(workspace: Workspace) -> tuple[str, ...]:
    """Classes that policies are about: these hold from day to day. Policies that cannot be read say nothing here;
    `sowhat check` and the page tell."""
    try:
        found = policies.read(Path(workspace.root), workspace.policies, workspace.catalog)
    except WorkspaceError:
        return ()
    return tuple(sorted({rule.data for rule in found.rules}))


def subjects(catalog: Catalog, secret: bytes) -> Meant:
    """Whom a grant may name besides a person, by the pseudonym that its subject has become: an app by its name, title
    or key, a team or unit by its name or title. What two of them are called alike means neither."""
    key = derived_key(secret, "person")
    found: Meant = {}
    twice: set[str] = set()
    for kind, name, written in _written(catalog):
        for text in _spelt(written):
            hidden = pseudonym(key, text)
            if found.setdefault(hidden, (kind, name)) != (kind, name):
                twice.add(hidden)
    keys = {one.pseudonym: ("app", app.name) for app in catalog.consumers for one in app.keys if one.pseudonym}
    return {hidden: means for hidden, means in {**keys, **found}.items() if hidden not in twice}


def _written(catalog: Catalog) -> Iterator[tuple[HolderKind, str, str]]:
    groups: tuple[tuple[HolderKind, Sequence[Consumer | Team | BusinessUnit]], ...] = (
        ("app", catalog.consumers),
        ("team", catalog.teams),
        ("unit", catalog.units),
    )
    for kind, entries in groups:
        for one in entries:
            for text in (one.name, one.title.en, one.title.zh):
                if text.strip():
                    yield kind, one.name, text.strip()


def _spelt(text: str) -> set[str]:
    """The ways in which people type a name."""
    plain = unicodedata.normalize("NFKC", text)
    return {text, plain, plain.casefold(), plain.upper()}


def _uses(engine: DuckDB, wanted: Sequence[str]) -> ir.Table:
    rows = engine.table("uses")
    first, after = (ibis.date(day.isoformat()) for day in _span(wanted))
    return rows.filter((rows.day >= first) & (rows.day < after))


def _span(wanted: Sequence[str]) -> tuple[date, date]:
    return periods.bounds(min(wanted))[0], periods.bounds(max(wanted))[1]
