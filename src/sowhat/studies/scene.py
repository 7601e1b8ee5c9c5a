"""What a study finds when it looks around: who went live when, whose customers count, and the outcome."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from sowhat.engine.duckdb import DuckDB
from sowhat.errors import Param
from sowhat.evidence.provenance import Exposure
from sowhat.metrics import assigned, golive, outcome, steps, takeup
from sowhat.metrics.binding import Bindings, bind
from sowhat.metrics.panel import Asked, Panel, panel, panel_of_teams
from sowhat.metrics.roster import Roster, frozen
from sowhat.model.assignment import AssignmentTable
from sowhat.model.catalog import Catalog
from sowhat.model.claim import Exposed
from sowhat.model.estimate import Check, Remark
from sowhat.model.rollout import RolloutPlan
from sowhat.model.study import GoLive, Good, OutcomeTable, Study
from sowhat.model.value import Value
from sowhat.studies import plan as drawing

GO_LIVES = pa.schema(
    [("service", pa.string()), ("team", pa.string()), ("day", pa.date32()), ("from_start", pa.bool_())]
)


class Context(Value):
    """All that an answer depends on besides facts and code; sealed with a claim, so that it can be asked again.

    `catalog` has pseudonyms for keys. `registered` is the day on which the study was fixed, as the ledger stamped it
    or, where it did not, as somebody wrote it; `stamped` is the ledger's own, which alone counts for a grade.
    `changed` are the terms that were altered after a registration. `lots` are the tables of assignments that may speak
    of the study's experiment, `beside` the outcomes that it names besides its own.
    """

    study: Study
    outcome: OutcomeTable | None
    go_lives: tuple[GoLive, ...] = ()
    catalog: Catalog
    timezone: str
    sources: tuple[str, ...] = ()
    registered: date | None
    stamped: date | None = None
    lots: tuple[AssignmentTable, ...] = ()
    beside: tuple[OutcomeTable, ...] = ()
    changed: tuple[str, ...] = ()
    plan: RolloutPlan | None = None
    """The roll-out plan that the study keeps to."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Facts narrowed to one study. `lives`: service, team, day, known_by …, of the service; `early` are teams
    that used it from the first week of telemetry on, nobody knows since when: neither treated nor controls. `exposure`
    says whether a deciding unit went live or a customer came by. `first` and `last` are outcome periods, by their first
    day."""

    engine: DuckDB
    context: Context
    table: OutcomeTable
    bindings: Bindings
    values: ir.Table
    first: date
    last: date
    lives: tuple[Mapping[str, object], ...]
    exposure: Exposure
    early: frozenset[str] = frozenset()
    lots: ir.Table | None = None
    told: tuple[Check, ...] = ()
    went: tuple[Mapping[str, object], ...] = ()
    """`lots` (see `metrics.assigned.current`): of the study's experiment, None where nothing is recorded of it. `told`:
    what is known before anything is measured, for the checks of the finding. `went`: with a roll-out plan `lives` are
    as they were drawn, and these as they came about."""

    @property
    def first_go_live(self) -> date | None:
        """The day of the first go-live."""
        return min((day_of(live) for live in self.lives), default=None)

    @property
    def until(self) -> date:
        """The last day of the last outcome period."""
        return steps.following(self.last, self.table.every) - timedelta(days=1)

    @property
    def good(self) -> Good:
        """Which way is good for the business."""
        return good_of(self.context)

    @property
    def registered_before(self) -> bool | None:
        """Whether the study was fixed before the first outcome after a go-live existed: by the day of the first
        go-live."""
        return stamped_by(self.context, self.first_go_live)

    @property
    def frozen_on(self) -> date:
        """Before the first go-live, or the registered day if earlier, but not before the first period; for what happens
        once on the first day, so that there are landmarks before the go-lives to compare with."""
        days = [self.first_go_live - timedelta(days=1)] if self.first_go_live else []
        days += [self.context.registered] if self.context.registered else []
        opening = self.context.study.window.from_ or self.first
        if self.table.kind == "absorbing":
            return opening
        return max(min(days, default=opening), opening)


def stamped_by(context: Context, day: date | None) -> bool | None:
    """Whether a study was fixed by a day, as the ledger stamped it. A date that someone wrote down could have been
    written later."""
    return None if context.stamped is None or day is None else context.stamped <= day


def good_of(context: Context) -> Good:
    """Which way is good for the business; an absorbing outcome is told as those still there."""
    table = context.outcome
    return "up" if table is None or table.kind == "absorbing" else table.good


def no_roster(scene: Scene) -> tuple[Remark, Remark]:
    """Why customers cannot be counted where nobody said whose they are, and what would help."""
    params: dict[str, Param] = {"outcome": scene.context.study.outcome, "service": scene.context.study.service}
    return Remark(code="reason-no-roster", params=params), Remark(code="help-roster-table", params=params)


def look(engine: DuckDB, context: Context) -> Scene | None:
    """The scene; None where there is no outcome to look at."""
    table = context.outcome
    if table is None:
        return None
    key = (table.name, table.unit)
    values = engine.held("outcome", key, lambda: values_of(engine, table))
    ends = engine.once(("span", *key), lambda: values.agg(first=values.period.min(), last=values.period.max()))
    [span] = ends.to_pylist()
    if span["first"] is None:
        return None
    bindings = bind(context.catalog)
    scene = Scene(engine, context, table, bindings, values, span["first"], span["last"], (), "decided")
    return replace(_as_planned(_lived(scene)), lots=_lots(engine, context))


def _as_planned(scene: Scene) -> Scene:
    """As it was drawn, where a plan was: units that drew no lot are on neither side, and nothing is read after the
    hold-outs' last day."""
    plan = scene.context.plan
    if plan is None:
        return scene
    went = (*scene.lives, *({"team": team, "day": scene.first} for team in sorted(scene.early)))
    drawn = {place.unit for place in plan.places}
    every = scene.table.every
    last = scene.last
    while last > scene.first and steps.following(last, every) - timedelta(days=1) > plan.until:
        last = steps.first_day(last - timedelta(days=1), every)
    others = frozenset(_deciding(scene) - drawn)
    return replace(scene, lives=drawing.lives(plan), went=went, early=others, last=last, exposure="decided")


def _deciding(scene: Scene) -> set[str]:
    """Every unit of which the outcome, or a roster, says something."""
    by_team = scene.table.unit == "team"
    rows = scene.values.select(team="unit") if by_team else scene.engine.table("rosters").select("team")
    return {str(row["team"]) for row in scene.engine.execute(rows.distinct()).to_pylist()}


def _lots(engine: DuckDB, context: Context) -> ir.Table | None:
    """What is recorded of the experiment that the study names."""
    named = context.study.experiment
    if named is None:
        return None
    own = assigned.current(engine.table("assignments"), named)
    return own if engine.execute(own.limit(1)).num_rows else None


def blind(engine: DuckDB, context: Context) -> Scene | None:
    """The scene of an outcome that only others hold: the study's window says where it begins and ends. None where the
    window is open, or nobody wrote down what the outcome is."""
    table, window = context.outcome, context.study.window
    if table is None or window.from_ is None or window.to is None:
        return None
    found = steps.starts(window.from_, window.to, table.every)
    if not found:
        return None
    values = values_of(engine, table)
    return _lived(Scene(engine, context, table, bind(context.catalog), values, found[0], found[-1], (), "decided"))


def values_of(engine: DuckDB, table: OutcomeTable) -> ir.Table:
    """What counts of an outcome: studies of it share this."""
    facts = engine.table("outcomes")
    found = outcome.current(facts.filter(facts.metric == table.name))
    told = found.filter(found.unit_kind == table.unit)
    return told.select("metric", "unit_kind", "unit", "period", "value", "numerator", "denominator")


def _lived(scene: Scene) -> Scene:
    """Go-lives as declared and, of other teams, as their apps' calls show; first touches only where nobody said
    which team a customer belongs to."""
    service = scene.context.study.service
    known = sorted(declared(scene), key=lambda row: (row["day"], row["team"]))
    written = [row for row in known if row["service"] == service]
    named = {row["team"] for row in written}
    own = (row for row in seen_live(scene) if row["service"] == service and row["team"] not in named)
    seen = sorted(own, key=lambda row: (row["day"], row["team"]))
    dated = [row for row in seen if not row["from_start"]]
    if written or seen or _any(scene, "rosters"):
        early = frozenset(row["team"] for row in seen if row["from_start"])
        return replace(scene, lives=(*written, *dated), early=early)
    touched = _first_touches(scene)
    return replace(scene, lives=tuple(touched), exposure="first-touch") if touched else scene


def seen_live(scene: Scene) -> list[dict[str, Any]]:
    """Go-lives of all services that calls show: they take a look at all telemetry, which studies share."""
    engine, bindings = scene.engine, scene.bindings
    key = ("go-lives", scene.context.catalog)
    rows: list[dict[str, Any]] = engine.once(
        key, lambda: golive.from_telemetry(engine.table("uses"), bindings)
    ).to_pylist()
    return rows


def declared(scene: Scene) -> list[dict[str, Any]]:
    """Go-lives of all services as people wrote them down, read once."""
    engine = scene.engine
    rows: list[dict[str, Any]] = engine.once(
        ("declared",), lambda: golive.declared(engine.table("go_lives"))
    ).to_pylist()
    return rows


def _first_touches(scene: Scene) -> list[Mapping[str, object]]:
    """The first touch of each customer, at most one row: whether there is any. Days stay in the engine."""
    days = _touch_days(scene)
    [span] = scene.engine.execute(days.agg(day=days.day.min(), customers=days.count())).to_pylist()
    return [{"team": "", "day": span["day"], "known_by": "telemetry"}] if span["day"] else []


def _touch_days(scene: Scene) -> ir.Table:
    """service, team (the customer itself), day: of customers of whom the outcome says something."""
    own = _touches(scene)
    known = own.semi_join(scene.values, own.customer == scene.values.unit)
    return known.select(service=ibis.literal(scene.context.study.service), team=known.customer, day=known.day)


def _touches(scene: Scene) -> ir.Table:
    """customer, day: when the service first touched each customer."""
    engine, bindings, catalog = scene.engine, scene.bindings, scene.context.catalog
    service, touches = scene.context.study.service, engine.table("touches")
    places = engine.held("places", catalog, lambda: takeup.places(touches, bindings))
    return engine.held("touches", (catalog, service), lambda: takeup.first_touches(touches, places, bindings, service))


def roster_of(scene: Scene) -> Roster | None:
    """Whose customers count; None where nobody wrote a roster down and customers do not decide for themselves."""
    if scene.exposure == "first-touch":
        alone = scene.values.select(customer="unit").distinct()
        each = alone.mutate(team=alone.customer, teams=ibis.literal(1), shared=ibis.literal(False))
        return Roster(each.mutate(since=ibis.null("date")), scene.frozen_on)
    whole = _frozen(scene, scene.frozen_on)
    if whole is None or not scene.early or not scene.lives:
        return whole
    return Roster(whole.rows.filter(~whole.rows.team.isin(sorted(scene.early))), whole.day)


def roster_on(scene: Scene, began: date | None) -> Roster | None:
    """Whose customers count where lots began on a day (null: before the first period)."""
    opening = scene.context.study.window.from_ or scene.first
    return _frozen(scene, max(began - timedelta(days=1), opening) if began else opening)


def _frozen(scene: Scene, day: date) -> Roster | None:
    if not _any(scene, "rosters"):
        return None
    engine = scene.engine
    return Roster(engine.held("roster", day, lambda: frozen(engine.table("rosters"), day).rows), day)


def _any(scene: Scene, table: str) -> bool:
    rows = scene.engine.table(table)
    found: int = scene.engine.once(("any", table), lambda: rows.limit(1)).num_rows
    return found > 0


def panel_of(scene: Scene, roster: Roster | None) -> Panel:
    """The panel of the study; without a roster that of an outcome by team. Raises CallError `window-short`,
    `roster-late`."""
    asked = Asked.of(scene.context.study, scene.table, scene.first, scene.last)
    if roster is None:
        return panel_of_teams(asked, scene.values, _lives(scene))
    return panel(asked, scene.values, roster, _lives(scene))


def bare_panel_of(scene: Scene, roster: Roster | None) -> Panel:
    """The panel as if nobody had ever gone live: everybody is in it. Raises as `panel_of` does."""
    asked = Asked.of(scene.context.study, scene.table, scene.first, scene.last)
    nobody = ibis.memtable(GO_LIVES.empty_table())
    return panel_of_teams(asked, scene.values, nobody) if roster is None else panel(asked, scene.values, roster, nobody)


def uses_of(scene: Scene) -> ir.Table:
    """service, team, day, from_start: everybody who is known to use the service, since whenever that was."""
    if scene.exposure == "first-touch":
        return _touch_days(scene).mutate(from_start=ibis.literal(False))
    service = scene.context.study.service
    dated = [{"team": live["team"], "day": day_of(live), "from_start": False} for live in scene.lives]
    early = [{"team": team, "day": scene.first, "from_start": True} for team in sorted(scene.early)]
    rows = [{"service": service, **row} for row in (*dated, *early)]
    return ibis.memtable(pa.Table.from_pylist(rows, GO_LIVES))


def whole_roster_of(scene: Scene) -> Roster | None:
    """`roster_of`, with the teams of which nobody knows since when they use the service."""
    return roster_of(scene) if scene.exposure == "first-touch" else _frozen(scene, scene.frozen_on)


def _lives(scene: Scene) -> ir.Table:
    if scene.exposure == "first-touch":
        return _touch_days(scene)
    rows = [{"service": live["service"], "team": live["team"], "day": day_of(live)} for live in scene.lives]
    dated = [{**row, "from_start": False} for row in rows]
    service = scene.context.study.service
    early = [{"service": service, "team": team, "day": scene.first, "from_start": True} for team in sorted(scene.early)]
    early = early if scene.lives else []  # where nobody went live, that is what there is to say
    rows = [*dated, *early]
    return ibis.memtable(pa.Table.from_pylist(rows, GO_LIVES))


def exposed(scene: Scene, roster: Roster | None, customers: int) -> Exposed:
    """Teams that went live by the last period; of the customers on their rosters, those touched and shared. Without a
    roster, the teams of which the outcome says something."""
    if scene.exposure == "first-touch":
        return Exposed(teams=0, customers=customers)
    until, live = scene.until, _live(scene)
    if roster is None:
        told = scene.values.filter(scene.values.unit.isin(live)).select("unit").distinct()
        return Exposed(teams=scene.engine.execute(told).num_rows, customers=customers)
    own = roster.rows.filter(roster.rows.team.isin(live))
    counts = takeup.reached(Roster(own, roster.day), _touches(scene), until)
    [row] = scene.engine.execute(counts).to_pylist()
    touched = row["touched"] if _names_customers(scene) else None
    return Exposed(teams=row["teams"], customers=customers, touched=touched, shared=row["shared"])


def live_customers(scene: Scene, roster: Roster | None) -> int:
    """How many customers are on the rosters of the teams that went live by the last period."""
    if roster is None:
        return 0
    own = roster.rows.filter(roster.rows.team.isin(_live(scene)))
    [row] = scene.engine.execute(own.agg(customers=own.count())).to_pylist()
    return int(row["customers"])


def _live(scene: Scene) -> list[str]:
    return sorted({str(each["team"]) for each in scene.lives if day_of(each) <= scene.until})


def touched(scene: Scene, people: ir.Table) -> int | None:
    """How many of `people` (customer, team) the service touched; null where telemetry names nobody."""
    if not _names_customers(scene):
        return None
    whole = people.mutate(teams=ibis.literal(1), shared=ibis.literal(False), since=ibis.null("date"))
    counts = takeup.reached(Roster(whole, scene.until), _touches(scene), scene.until)
    [row] = scene.engine.execute(counts).to_pylist()
    return int(row["touched"])


def _names_customers(scene: Scene) -> bool:
    """Whether telemetry names a customer at all."""
    touches = scene.engine.table("touches")
    found: int = scene.engine.once(("named",), lambda: touches.filter(touches.customer != "").limit(1)).num_rows
    return found > 0


def day_of(live: Mapping[str, object]) -> date:
    """The day of a go-live."""
    day = live["day"]
    if not isinstance(day, date):
        raise TypeError(f"not a day: {day!r}")
    return day
