"""What a workspace lacks by what is written in it: known before the first build."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sowhat.actions.doctor_kinds import More, item, listed
from sowhat.errors import Problem
from sowhat.model.diagnosis import Column, Item
from sowhat.model.record import RecordTable
from sowhat.model.setup import FoundWorkbook
from sowhat.model.source import OpenApi
from sowhat.model.study import OutcomeTable, RosterTable, Study
from sowhat.model.workspace import BackstageCatalog, CallSource, Workspace, consumer_keys, customer_keys
from sowhat.workspace.connections import table_of
from sowhat.workspace.paths import matches

MOST_GAPS = 20
"""Gaps of workbooks that are listed; `sowhat check` has them all."""
TOUCHES, ROSTERS = "touches", "rosters"
"""What lists of customers are called that no outcome gives."""
PEOPLE: Mapping[str, str] = {"orders": "buyer", "members": "person", "grants": "subject"}
"""Records that name customers or people, and the role of that column."""
ADDRESS = ("address",)
"""What tells callers apart where nobody said anything better."""
COUNTED = frozenset({"prometheus", "skywalking"})
"""Sources of counts, which cannot say for which customer a call was."""


@dataclass(frozen=True, slots=True)
class Written:
    """A workspace, what its workbooks leave open, whether a build read it, which studies are registered, and what was
    understood of each workbook."""

    workspace: Workspace
    gaps: tuple[Problem, ...] = ()
    built: bool = False
    registered: frozenset[str] = frozenset()
    books: tuple[FoundWorkbook, ...] = ()

    @property
    def sources(self) -> tuple[CallSource, ...]:
        """The declared sources of calls."""
        return tuple(one for one in self.workspace.sources if isinstance(one, CallSource))

    def sheet(self, table: OutcomeTable) -> str:
        """The sheets that a table's rows are on as people called them, '' where there are none."""
        form = table.sheet.removeprefix("@").partition(":")[0]
        named = [sheet.name for book in self.books for sheet in book.sheets if sheet.form == form]
        return ", ".join(dict.fromkeys(named)) if table.sheet.startswith("@") else table.sheet

    @property
    def backstage(self) -> bool:
        """Whether the catalog is also in Backstage files or API descriptions, which only a build reads."""
        return any(isinstance(one, BackstageCatalog | OpenApi) for one in self.workspace.sources)


def items(seen: Written) -> Iterator[Item]:
    """Everything that is not written."""
    for look in (_telemetry, _keys, _services, _customers, _outcomes, _go_lives, _money, _studies, _gaps):
        yield from look(seen)


def _telemetry(seen: Written) -> Iterator[Item]:
    if not seen.sources:
        yield item("no-telemetry")
    root = Path(seen.workspace.root)
    for source in seen.sources:
        files = [path for path in source.paths if table_of(path) is None]
        if files and not any(matches(root, pattern) for pattern in files):
            yield item("source-empty", source.name, source=source.name, pattern=", ".join(files))


def shown(table: OutcomeTable | RosterTable | RecordTable) -> str:
    """The file of a table, with its sheet where it is a workbook's."""
    sheet = table.sheet.removeprefix("@")
    return f"{table.paths[0]}:{sheet}" if sheet else table.paths[0]


def customer_columns(seen: Written) -> dict[str, Column]:
    """Where each list of customers stands: what telemetry says, rosters, and each outcome by its name."""
    found: dict[str, Column] = {}
    for source in seen.sources:
        if customer_keys(source):
            column = Column(table=TOUCHES, file=source.name, column=", ".join(customer_keys(source)))
            found.setdefault(TOUCHES, column)
    for roster in seen.workspace.rosters:
        found.setdefault(ROSTERS, Column(table=ROSTERS, file=shown(roster), column=roster.columns.customer))
    for outcome in (one for one in seen.workspace.outcomes if one.unit == "customer"):
        column = Column(table="outcomes", file=shown(outcome), column=outcome.columns.unit)
        found.setdefault(outcome.name, column)
    for record in seen.workspace.records:
        role = PEOPLE.get(record.kind)
        if role is not None:
            column = Column(table=record.kind, file=shown(record), column=record.columns.get(role, role))
            found.setdefault(record.kind, column)
    return found


def _keys(seen: Written) -> Iterator[Item]:
    catalog = seen.workspace.catalog
    for source in seen.sources:
        if source.type == "skywalking":
            continue  # it knows no callers, whatever anybody writes
        if not consumer_keys(source):
            yield item("no-key", source.name, More("blocks"), source=source.name, share=1.0, kind=source.type)
        elif consumer_keys(source) == ADDRESS:
            yield item("address-key", source.name, source=source.name)
    if seen.sources and not any(one.keys for one in catalog.consumers) and not seen.backstage:
        yield item("no-consumers")
    apps = listed([one.name for one in catalog.consumers if not one.teams])
    if apps.n:
        yield item("apps-without-team", n=apps.n, names=apps.names)
    teams = listed([one.name for one in catalog.teams if not one.units])
    if teams.n:
        yield item("teams-without-unit", n=teams.n, names=teams.names)


def _services(seen: Written) -> Iterator[Item]:
    if not seen.workspace.catalog.services and not seen.backstage:
        yield item("no-services")
    bare = listed([one.name for one in seen.workspace.catalog.services if not one.routes])
    if bare.n and not seen.built:
        yield item("services-unrouted", n=bare.n, names=bare.names, kind="none")


def _customers(seen: Written) -> Iterator[Item]:
    able = [one for one in seen.sources if one.type not in COUNTED]
    silent = listed([one.name for one in able if not customer_keys(one)])
    if silent.n and silent.n == len(able):
        yield item("no-customer", n=silent.n, source=silent.names)


def _outcomes(seen: Written) -> Iterator[Item]:
    workspace = seen.workspace
    if not workspace.outcomes:
        yield item("no-outcome")
        return
    of_customers = listed([one.name for one in workspace.outcomes if one.unit == "customer"])
    if of_customers.n and not workspace.rosters:
        yield item("no-roster", outcome=of_customers.names)
    if workspace.rosters and not of_customers.n:
        yield item("no-customer-outcome", file=shown(workspace.rosters[0]))


def _go_lives(seen: Written) -> Iterator[Item]:
    if not seen.workspace.go_lives and (seen.workspace.catalog.services or seen.backstage):
        yield item("no-go-lives")


def _money(seen: Written) -> Iterator[Item]:
    workspace = seen.workspace
    priced = {one.name for one in workspace.outcomes if one.price is not None}
    for study in workspace.studies:
        if study.price is None and study.outcome not in priced:
            yield item("no-price", study.outcome, outcome=study.outcome)
    if not workspace.studies:
        yield from (item("no-price", one.name, outcome=one.name) for one in workspace.outcomes if one.price is None)
    if not workspace.costs and not any(study.cost is not None for study in workspace.studies):
        yield item("no-costs")


def _studies(seen: Written) -> Iterator[Item]:
    if not seen.workspace.studies:
        yield item("no-study", "", More(), **_first_question(seen.workspace.outcomes, seen))
    open_ = [one.name for one in seen.workspace.studies if not _registered(one, seen)]
    for name in open_:
        yield item("unregistered", name, study=name)


def _registered(study: Study, seen: Written) -> bool:
    return study.registered is not None or study.name in seen.registered


def _first_question(outcomes: tuple[OutcomeTable, ...], seen: Written) -> dict[str, str]:
    """Names for the example of a study: those of the workspace where it has some."""
    services = seen.workspace.catalog.services
    return {
        "service": services[0].name if services else "SERVICE",
        "outcome": outcomes[0].name if outcomes else "OUTCOME",
    }


def _gaps(seen: Written) -> Iterator[Item]:
    for gap in seen.gaps[:MOST_GAPS]:
        yield item("workbook-gap", str(gap.where or gap.code), More(problem=gap))
