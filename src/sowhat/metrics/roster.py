"""Whose customers count: a team's roster, frozen on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import ibis
import ibis.expr.types as ir

from sowhat.metrics import revisions

ALWAYS_DAYS = 36_524
"""How long a membership without a beginning has lasted: a century, longer than any with one."""


@dataclass(frozen=True, slots=True)
class Roster:
    """The customers of a day, each once.

    `rows`: customer, team (its main one), teams (how many it belonged to on that day), shared (more than one), since
    (the first day of its memberships; null if one has no beginning). Who left later is in; who came later is not.
    """

    rows: ir.Table
    day: date

    def counts(self, **more: ir.IntegerScalar) -> ir.Table:
        """One row: customers, shared (how many of them belong to several teams), teams, and what else is asked for."""
        return self.rows.agg(
            customers=self.rows.count(),
            shared=self.rows.shared.sum().cast("int64").fill_null(0),
            teams=self.rows.team.nunique(),
            **more,
        )


def current(rosters: ir.Table) -> ir.Table:
    """Memberships that still stand: team, customer, valid_from, valid_to."""
    kept = revisions.current(rosters, (), ("team", "customer", "valid_from"))
    return kept.select("team", "customer", "valid_from", "valid_to")


def frozen(rosters: ir.Table, day: date) -> Roster:
    """Everybody who is some team's customer on `day`, under the team it was with longest until then (by name among
    equals). `rosters` is the fact table."""
    on = ibis.date(day.isoformat())
    known = current(rosters)
    begun = known.filter(known.valid_from.isnull() | (known.valid_from <= on))
    end = ibis.least(begun.valid_to.fill_null(on), on)
    lasted = end.delta(begun.valid_from, unit="day").fill_null(ALWAYS_DAYS)
    holds = (begun.valid_to.isnull() | (begun.valid_to > on)).cast("int32")
    dated = begun.mutate(days=lasted, holds=holds, open=begun.valid_from.isnull().cast("int32"))
    teams = dated.group_by(["customer", "team"]).agg(
        days=dated.days.sum(), holds=dated.holds.max(), open=dated.open.max(), since=dated.valid_from.min()
    )
    return Roster(_main(teams.filter(teams.holds == 1)), day)


def _main(teams: ir.Table) -> ir.Table:
    """The team of each customer with most days; ties by name."""
    each = ibis.window(group_by="customer")
    order = ibis.window(group_by="customer", order_by=[ibis.desc("days"), ibis.asc("team")])
    ranked = teams.mutate(
        place=ibis.row_number().over(order),
        teams=teams.count().over(each),
        begun=teams.since.min().over(each),
        unknown=teams.open.max().over(each),
    )
    first = ranked.filter(ranked.place == 0)
    since = (first.unknown == 0).ifelse(first.begun, ibis.null("date"))
    return first.select("customer", "team", "teams", shared=first.teams > 1, since=since)
