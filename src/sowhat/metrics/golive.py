"""When teams began to use services: as declared, and as their apps' calls show.

Tables have the columns service, team, day, decided, known_by, one row a service and team.
"""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from sowhat.metrics import revisions
from sowhat.metrics.binding import Bindings
from sowhat.metrics.usage import attributed

COLUMNS = ("service", "team", "day", "decided", "known_by")
APART_WEEKS = 4
"""A declared day and the calls' first sustained week that lie further apart than this are worth a question."""
MONDAY = ibis.date("1970-01-05")


def declared(go_lives: ir.Table) -> ir.Table:
    """The go-lives that people wrote down and that still stand; one in the workspace itself wins over a table."""
    written = (go_lives.known_by == "declared").cast("int32")
    facts = go_lives.mutate(written=written)
    kept = revisions.current(facts, (), ("service", "team"), facts.written)
    return kept.select(*COLUMNS)


def from_telemetry(uses: ir.Table, bindings: Bindings, k: int = 3, of: int = 4) -> ir.Table:
    """The first sustained calls of a team's apps to a service, with `from_start`.

    A team is live from the Monday of its first ISO week from which on it is active in at least `k` of `of` weeks (that
    one counted); active is one call of people's traffic. `from_start` says that this is the first week of telemetry:
    the team may have been live before.
    """
    opening = uses.agg(opening=week_number(uses.day).min())
    return sustained(_active_weeks(uses, bindings), opening, k, of)


def sustained(weekly: ir.Table, opening: ir.Table, k: int = 3, of: int = 4) -> ir.Table:
    """Go-lives as `from_telemetry` gives them, from `weekly`: service, team, week (by its number), once for each active
    week. `opening` is one row with the number of the first week of telemetry."""
    order = ibis.window(group_by=["service", "team"], order_by="week")
    ahead = weekly.mutate(then=weekly.week.lead(k - 1).over(order))  # the k-th active week from this one on
    kept_up = ahead.filter(ahead.then - ahead.week < of)
    first = kept_up.group_by(["service", "team"]).agg(week=kept_up.week.min())
    dated = first.cross_join(opening)
    return dated.select(
        "service",
        "team",
        day=MONDAY + (dated.week * 7).as_interval("D"),
        decided=ibis.literal("unknown"),
        known_by=ibis.literal("telemetry"),
        from_start=dated.week == dated.opening,
    )


def week_number(day: ir.DateValue) -> ir.IntegerValue:
    """Weeks since Monday 1970-01-05."""
    return (day.delta(MONDAY, unit="day") / 7).floor().cast("int64")


def _active_weeks(uses: ir.Table, bindings: Bindings) -> ir.Table:
    """service, team, week: once for each in which an app of the team called the service."""
    people = uses.filter((uses.traffic == "people") & (uses.consumer != ""))
    bound = attributed(people.mutate(week=week_number(people.day)), bindings, "week")
    named = bound.filter((bound.service != "") & (bound.team != "") & (bound.calls > 0))
    return named.select("service", "team", "week").distinct()


def known(declared: ir.Table, telemetry: ir.Table) -> ir.Table:
    """Both together, with `from_start`; where both know a go-live, the declared one counts."""
    others = telemetry.anti_join(declared, ["service", "team"])
    written = declared.select(*COLUMNS, from_start=ibis.literal(False))
    return written.union(others.select(*COLUMNS, "from_start"))


def apart(declared: ir.Table, telemetry: ir.Table, weeks: int = APART_WEEKS) -> ir.Table:
    """service, team, declared, seen: where the two differ by more than `weeks`. A first week of telemetry says only
    that the team was live by then, so it contradicts later days alone."""
    both = declared.join(telemetry, ["service", "team"], rname="{name}_seen")
    days = both.day.delta(both.day_seen, unit="day")
    far = (days > 7 * weeks) | ((days < -7 * weeks) & ~both.from_start)
    return both.filter(far).select("service", "team", declared=both.day, seen=both.day_seen)
