"""From outcomes, a frozen roster and go-lives to the panel that staggered adoption is estimated from (DESIGN 6).

A *state* outcome: one row for each customer of the roster and each period of its life inside the window. An *absorbing*
one: one row for each deciding team and landmark, the share of those still there at the landmark (at the first day of
its period) who are still there `horizon` periods later (at the end of period landmark + horizon). A landmark whose
follow-up crosses the go-live already sees it, so `horizon` landmarks before the go-live are anticipation, and the
effect at the landmark of the go-live itself is that on customers retained `horizon` periods later.

Teams that were live before the second period have nothing to be compared with, and are left out and counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from sowhat.errors import CallError, Param, Problem
from sowhat.metrics import steps
from sowhat.metrics.roster import Roster
from sowhat.model.study import Every, OutcomeKind, OutcomeTable, Study, UnitKind

LANDMARKS = pa.schema([("period", pa.int64()), ("start", pa.date32()), ("until", pa.date32())])


@dataclass(frozen=True, slots=True)
class Asked:
    """What the panel is made for. The window runs from `first` (inclusive) to `end` (exclusive); periods that lie in it
    only partly are left out. `ratio`: the outcome is numerator over denominator. `filled`: periods inside a
    customer's life that nobody recorded count as 0; else they are left out."""

    service: str
    metric: str
    kind: OutcomeKind
    unit: UnitKind
    every: Every
    horizon: int
    first: date
    end: date
    ratio: bool = False
    filled: bool = True

    @classmethod
    def of(cls, study: Study, table: OutcomeTable, first: date, last: date) -> Asked:
        """A study of an outcome; where its window is open it runs from period `first` to period `last`, each named by
        its first day."""
        return cls(
            service=study.service,
            metric=table.name,
            kind=table.kind,
            unit=table.unit,
            every=table.every,
            horizon=study.horizon,
            first=study.window.from_ or first,
            end=study.window.to or steps.following(last, table.every),
            ratio=table.columns.numerator is not None,
            filled=study.missing in (None, "zero"),
        )

    @property
    def starts(self) -> tuple[date, ...]:
        """First days of the window's periods, numbered from 0. Raises CallError `window-short` if they are too few."""
        found = steps.starts(self.first, self.end, self.every)
        needed = self.horizon + 2 if self.kind == "absorbing" else 2
        if len(found) < needed:
            params: dict[str, Param] = {
                "periods": len(found),
                "needed": needed,
                "first": str(self.first),
                "end": str(self.end),
            }
            raise CallError(Problem("window-short", params=params))
        return found

    @property
    def after(self) -> date:
        """The first day after the last period."""
        return steps.following(self.starts[-1], self.every)


@dataclass(frozen=True, slots=True)
class Panel:
    """`rows`: unit (text), period (number, 0 for the first of `starts`), y (the outcome's own unit; of a ratio the
    numerator), first (number of the first treated period, at least 1; the number of periods if later than the window;
    null: never), cluster (the deciding team); `denominator` where the outcome is a ratio; `weight` (customers at the
    first landmark) where it is absorbing.

    `counts` has one row: customers and teams of the roster; rows; filled (rows that nobody recorded, counted as 0);
    unborn (customer-periods before the customer's life, left out); early_teams, early_customers (live too early, left
    out); gone (customers whom an absorbing outcome took within the window or before), silent (customers of whom the
    outcome says nothing). `unit` is what a row of `rows` stands for.
    """

    rows: ir.Table
    counts: ir.Table
    starts: tuple[date, ...]
    unit: UnitKind
    anticipation: int = 0


def panel(asked: Asked, outcome: ir.Table, roster: Roster, go_lives: ir.Table) -> Panel:
    """The panel of a study. `outcome` as `outcome.current` gives it, `go_lives` as `golive.known` does: a team that is
    live `from_start` of the telemetry must be among them, or it would pass for one that never was.

    Raises CallError `window-short`, `roster-late` (frozen after the first landmarks are over).
    """
    if asked.unit == "team":
        return panel_of_teams(asked, outcome, go_lives)
    seen, firsts = _seen(asked, outcome), _firsts(asked, go_lives)
    if asked.kind == "absorbing":
        return _absorbing(asked, seen, roster, firsts)
    return _state(asked, seen, roster, firsts)


def panel_of_teams(asked: Asked, outcome: ir.Table, go_lives: ir.Table) -> Panel:
    """The panel of an outcome that is recorded by team: as it is, nothing filled, and nobody's roster needed.

    Raises CallError `window-short`.
    """
    return _of_teams(asked, _seen(asked, outcome), _firsts(asked, go_lives))


def _seen(asked: Asked, outcome: ir.Table) -> ir.Table:
    return outcome.filter((outcome.metric == asked.metric) & (outcome.unit_kind == asked.unit))


def _firsts(asked: Asked, go_lives: ir.Table) -> ir.Table:
    """live_team, first; a team of which only that it was live by some day is known was live too early."""
    own = go_lives.filter(go_lives.service == asked.service)
    number = steps.number(own.day, asked.starts, asked.every)
    if "from_start" in own.columns:
        number = own.from_start.ifelse(-1, number)
    return own.select(live_team=own.team, first=number)


def _people(roster: Roster, firsts: ir.Table, facts: ir.Table) -> ir.Table:
    """customer, team, since, first, early, and what `facts` (by fact_unit) say of the customer."""
    rows = roster.rows
    live = rows.left_join(firsts, rows.team == firsts.live_team)
    known = live.select("customer", "team", "since", "first", early=(live["first"] < 1).fill_null(False))
    return known.left_join(facts, known.customer == facts.fact_unit)


def _about(people: ir.Table) -> ir.Table:
    """The part of `counts` that is about the roster."""
    return people.agg(
        customers=people.count(),
        teams=people.team.nunique(),
        early_customers=_sum(people.early),
        early_teams=people.team.nunique(where=people.early),
        silent=_sum(people.fact_unit.isnull()),
    )


def _state(asked: Asked, seen: ir.Table, roster: Roster, firsts: ir.Table) -> Panel:
    facts = seen.group_by("unit").agg(appeared=seen.period.min()).rename(fact_unit="unit")
    people = _people(roster, firsts, facts)
    day = ibis.date(roster.day.isoformat())
    life = ibis.least(people.appeared.fill_null(day), people.since.fill_null(day), day)
    grid = people.mutate(life=life).cross_join(_landmarks(asked.starts, asked.every, 0))
    values = seen.select("value", "numerator", "denominator", said_unit=seen.unit, said_start=seen.period)
    joined = grid.left_join(values, [grid.customer == values.said_unit, grid.start == values.said_start])
    whole = joined.mutate(born=joined.life < joined.until, said=joined.said_unit.notnull())
    kept = whole.filter(whole.born & ~whole.early & (whole.said | asked.filled))
    denominator = {"denominator": kept.denominator.fill_null(0.0)} if asked.ratio else {}
    rows = kept.select(
        "period",
        "first",
        unit=kept.customer,
        y=(kept.numerator if asked.ratio else kept.value).fill_null(0.0),
        cluster=kept.team,
        **denominator,
    )
    told = whole.filter(~whole.early)
    grown = told.agg(
        rows=_sum(told.born & (told.said | asked.filled)),
        filled=_sum(told.born & ~told.said) if asked.filled else ibis.literal(0),
        unborn=_sum(~told.born),
        gone=ibis.literal(0),
    )
    return Panel(_ordered(rows), _about(people).cross_join(grown), asked.starts, "customer")


def _absorbing(asked: Asked, seen: ir.Table, roster: Roster, firsts: ir.Table) -> Panel:
    events = seen.group_by("unit").agg(gone=seen.period.min(where=seen.value == 1)).rename(fact_unit="unit")
    people = _people(roster, firsts, events)
    marks = _landmarks(asked.starts, asked.every, asked.horizon, roster.day)
    grid = people.filter(~people.early).cross_join(marks)
    there = grid.filter(grid.gone.isnull() | (grid.gone >= grid.start))
    still = (there.gone.isnull() | (there.gone >= there.until)).cast("float64")
    shares = there.mutate(still=still).group_by(["team", "first", "period"]).agg(y=still.mean(), at=still.count())
    opening = shares["at"].first().over(ibis.window(group_by="team", order_by="period"))
    opened = shares.mutate(opening=opening, live=shares.period == shares["first"])
    cohort = ibis.window(group_by="first")
    left = opened["at"].sum(where=opened.live).over(cohort) / opened.opening.sum(where=opened.live).over(cohort)
    # An effect is on those still there when their team goes live: a cohort weighs these. But a team weighs what it had
    # at first, or one that kept more of a few by chance would make the time before look better than it was.
    weight = (opened.opening * left.fill_null(1.0)).cast("float64")
    rows = opened.select("period", "y", "first", unit="team", cluster="team", weight=weight)
    counts = rows.agg(rows=rows.count(), filled=ibis.literal(0), unborn=ibis.literal(0))
    gone = people.agg(gone=_sum(people.gone < ibis.date(asked.after.isoformat())))
    about = _about(people).cross_join(counts).cross_join(gone)
    return Panel(_ordered(rows), about, asked.starts, "team", anticipation=asked.horizon)


def _of_teams(asked: Asked, seen: ir.Table, firsts: ir.Table) -> Panel:
    marks = _landmarks(asked.starts, asked.every, 0)
    dated = seen.join(marks, seen.period == marks.start, rname="mark_{name}")
    joined = dated.left_join(firsts, dated.unit == firsts.live_team)
    early = (joined["first"] < 1).fill_null(False)
    told = joined.mutate(early=early)
    kept = told.filter(~told.early)
    rows = kept.select(
        "first",
        "unit",
        period=kept.mark_period,
        y=kept.numerator if asked.ratio else kept.value,
        cluster=kept.unit,
        **({"denominator": kept.denominator} if asked.ratio else {}),
    )
    counts = told.agg(
        customers=ibis.literal(0),
        teams=told.unit.nunique(),
        early_customers=ibis.literal(0),
        early_teams=told.unit.nunique(where=told.early),
        silent=ibis.literal(0),
        rows=_sum(~told.early),
        filled=ibis.literal(0),
        unborn=ibis.literal(0),
        gone=ibis.literal(0),
    )
    return Panel(_ordered(rows), counts, asked.starts, "team")


def _sum(flags: ir.BooleanValue) -> ir.IntegerScalar:
    """How many are true; 0 of none."""
    return flags.cast("int64").sum().fill_null(0)


def _ordered(rows: ir.Table) -> ir.Table:
    last = [name for name in ("denominator", "weight") if name in rows.columns]
    return rows.select("unit", "period", "y", "first", "cluster", *last)


def _landmarks(starts: Sequence[date], every: Every, horizon: int, day: date = date.min) -> ir.Table:
    """period, start, until (the first day after period + horizon), from the first period that does not begin before
    `day`: whoever was chosen for being there later cannot have left before."""
    ends = [*starts[1:], steps.following(starts[-1], every)]
    rows = [
        {"period": number, "start": starts[number], "until": ends[number + horizon]}
        for number in range(len(starts) - horizon)
        if starts[number] >= day
    ]
    if not rows:
        raise CallError(Problem("roster-late", params={"day": str(day), "first": str(starts[0])}))
    columns = {name: pa.array([row[name] for row in rows], LANDMARKS.field(name).type) for name in LANDMARKS.names}
    return ibis.memtable(pa.table(columns))
