"""Figures of a build by hand, for the doctor's checks that need no build."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from sowhat.actions.doctor_figures import Business, Figures, Live, Metric, Pair, UnknownKeys
from sowhat.actions.doctor_workspace import Written
from sowhat.model.build import Build
from sowhat.model.catalog import Catalog, Team
from sowhat.model.data import Attribution, Data
from sowhat.model.study import OutcomeColumns, OutcomeTable, RosterColumns, RosterTable, Study
from sowhat.model.usage import Quarantine, Totals, Usage
from sowhat.model.workspace import Platform, Workspace

TEAMS = tuple(f"t{number}" for number in range(1, 9))
MONDAY = date(2026, 3, 2)
AT = datetime(2026, 6, 22, tzinfo=UTC)
QUARANTINE = Quarantine(records=0, reasons=())


def written() -> Written:
    """Eight teams, their customers, a weekly outcome, and a question about `advice`."""
    outcome = OutcomeTable(name="kept", paths=("kept.csv",), columns=OutcomeColumns(unit="c", period="w", value="v"))
    roster = RosterTable(paths=("rosters.csv",), columns=RosterColumns(team="team", customer="customer"))
    workspace = Workspace(
        root=".",
        platform=Platform(name="harbour"),
        catalog=Catalog(teams=tuple(Team(name=name) for name in TEAMS)),
        outcomes=(outcome,),
        rosters=(roster,),
        studies=(Study(name="s", service="advice", outcome="kept", horizon=4),),
    )
    return Written(workspace, built=True)


def business(weeks: int = 16, starts: tuple[int | None, ...] = (7, 7, 9, 9, *[None] * 4)) -> Business:
    """So many weeks of outcomes; `starts` are the weeks in which teams go live."""
    lives = [
        Live("advice", team, monday(at), "project") for team, at in zip(TEAMS, starts, strict=True) if at is not None
    ]
    return Business(
        pairs=(),
        customers=400,
        several=0,
        metrics=(Metric("kept", "customer", MONDAY, monday(weeks - 1), weeks, 400),),
        lives=tuple(lives),
        rostered=TEAMS,
        measured={},
        entities=(),
    )


def paired(lefts: int, rights: int, both: int) -> Business:
    """A roster and an outcome that have so many customers in common."""
    known = business()
    pair = Pair("rosters", "kept", lefts, rights, both)
    return Business(**{name: getattr(known, name) for name in Business.__slots__} | {"pairs": (pair,)})


def figures(known: Business) -> Figures:
    """A build without calls."""
    nothing = Attribution(calls=0, service=0, consumer=0, app=0, team=0, unit=0, customer=0)
    names = {"build": "b000001", "code_version": "x"}
    data = Data(
        **names, built=AT, timezone="UTC", attribution=nothing, sources=(), quarantine=QUARANTINE, duplicates=()
    )
    totals = Totals(calls=0, consumers=0, status={}, traffic={})
    lists: dict[str, tuple[()]] = dict.fromkeys(
        ("services", "operations", "months", "weeks", "teams", "units", "duplicates"), ()
    )
    return Figures(
        build=Build(id="b000001", created_at=AT, code_version="x"),
        data=data,
        usage=Usage(**names, first=None, last=None, totals=totals, quarantine=QUARANTINE, **lists),
        services=(),
        seen_keys=frozenset(),
        apps=frozenset(),
        teams=TEAMS,
        unknown=UnknownKeys(0, 0, ()),
        overlaps=(),
        unpriced_days=0.0,
        business=known,
    )


def monday(week: int) -> date:
    """The first day of a week, from 0."""
    return MONDAY + timedelta(weeks=week)
